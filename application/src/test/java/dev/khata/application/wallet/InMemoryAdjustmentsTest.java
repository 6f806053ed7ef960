package dev.khata.application.wallet;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.EntryId;
import java.util.function.Supplier;

class InMemoryAdjustmentsTest extends AdjustmentsSuite {
  private final Adjustments adjustments = new InMemoryAdjustments();
  private final Transactions transactions = new FakeTransactions();

  @Override
  protected Adjustments adjustments() {
    return adjustments;
  }

  @Override
  protected EntryId someEntry() {
    return new EntryId(1);
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }
}
