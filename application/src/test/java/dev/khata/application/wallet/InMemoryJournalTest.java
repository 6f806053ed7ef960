package dev.khata.application.wallet;

import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;

class InMemoryJournalTest extends JournalSuite {
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);

  @Override
  protected Journal journal() {
    return books;
  }

  @Override
  protected Balances balances() {
    return books;
  }
}
