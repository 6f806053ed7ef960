package dev.khata.application.wallet;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import java.util.function.Supplier;

class InMemoryHoldsTest extends HoldsSuite {
  private final InMemoryJournal books = new InMemoryJournal(Somebody.NPR);
  private final InMemoryHolds holds = new InMemoryHolds(books);
  private final Transactions transactions = new FakeTransactions();

  @Override
  protected Holds holds() {
    return holds;
  }

  @Override
  protected Journal journal() {
    return books;
  }

  @Override
  protected Balances balances() {
    return books;
  }

  @Override
  protected void depart(UserId owner) {
    books.owners().depart(owner);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }
}
