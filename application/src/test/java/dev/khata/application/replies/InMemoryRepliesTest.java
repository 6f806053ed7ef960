package dev.khata.application.replies;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.replies.Replies;

class InMemoryRepliesTest extends RepliesSuite {
  private final InMemoryReplies replies = new InMemoryReplies();
  private final FakeTransactions transactions = new FakeTransactions();

  @Override
  protected Replies replies() {
    return replies;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
