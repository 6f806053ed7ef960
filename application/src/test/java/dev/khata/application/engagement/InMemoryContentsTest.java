package dev.khata.application.engagement;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.Transactions;

class InMemoryContentsTest extends ContentsSuite {
  private final InMemoryContents contents = new InMemoryContents();
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Contents contents() {
    return contents;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
