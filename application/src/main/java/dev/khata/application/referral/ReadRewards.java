package dev.khata.application.referral;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.referral.Reward;
import dev.khata.domain.referral.Rewards;
import jakarta.inject.Inject;

/** Shows rewards for bringing users, page by page. */
public final class ReadRewards {
  private final Rewards rewards;

  @Inject
  public ReadRewards(Rewards rewards) {
    this.rewards = rewards;
  }

  public Page<Reward> page(Query<Rewards.Filter, Rewards.Sort> query) {
    return rewards.page(query);
  }
}
