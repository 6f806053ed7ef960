package dev.khata.bootstrap.wiring.core;

import dev.khata.application.referral.EndRewards;
import dev.khata.application.referral.PromiseReward;
import dev.khata.application.referral.ReadRewards;
import dev.khata.application.referral.RewardReferrers;
import dev.khata.domain.identity.Joins;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.recharge.Perks;

/** Rewards for bringing users. */
final class ReferralModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadRewards.class);
    collect(Joins.class, PromiseReward.class);
    collect(Perks.class, RewardReferrers.class);
    collect(LeavesWith.class, EndRewards.class);
  }
}
