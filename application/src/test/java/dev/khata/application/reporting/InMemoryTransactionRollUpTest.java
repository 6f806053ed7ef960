package dev.khata.application.reporting;

import dev.khata.domain.reporting.TransactionRollUp;

class InMemoryTransactionRollUpTest extends TransactionRollUpSuite {
  private final InMemoryTransactionRollUp rollUp = new InMemoryTransactionRollUp();

  @Override
  protected TransactionRollUp rollUp() {
    return rollUp;
  }

  @Override
  protected void came(int transactions) {
    rollUp.came(transactions);
  }
}
