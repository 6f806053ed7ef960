package dev.khata.application.referral;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Journal;

class InMemoryRewardsTest extends RewardsSuite {
  private final FakeTransactions transactions = new FakeTransactions();
  private final InMemoryUsers users = new InMemoryUsers(new InMemoryRoles());
  private final InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
  private final InMemoryRewards rewards = new InMemoryRewards(users, journal);

  @Override
  protected Rewards rewards() {
    return rewards;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Override
  protected Journal journal() {
    return journal;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected TransactionId transactionOf(UserId user) {
    return new TransactionId(user.value());
  }
}
