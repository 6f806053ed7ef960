package dev.khata.application.wallet;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Owners;

class InMemoryOwnersTest extends OwnersSuite {
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);

  @Override
  protected Journal journal() {
    return books;
  }

  @Override
  protected Balances balances() {
    return books;
  }

  @Override
  protected Owners owners() {
    return books.owners();
  }

  @Override
  protected void depart(UserId owner) {
    books.owners().depart(owner);
  }
}
