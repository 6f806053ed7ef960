package dev.khata.application.wallet;

import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Statements;

class InMemoryStatementsTest extends StatementsSuite {
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);

  @Override
  protected Journal journal() {
    return books;
  }

  @Override
  protected Statements statements() {
    return books;
  }
}
