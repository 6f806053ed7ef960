package dev.khata.application.referral;

import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.referral.Rewards;
import jakarta.inject.Inject;

/**
 * The rewards of somebody who deletes their account: what is pending will never be earned, what was
 * earned stays on record for whom it went to. No more than the user's number is kept.
 */
public final class EndRewards implements LeavesWith {
  private final Rewards rewards;

  @Inject
  public EndRewards(Rewards rewards) {
    this.rewards = rewards;
  }

  @Override
  public void leave(Departure departure) {
    rewards.lapse(departure.user());
  }
}
