package dev.khata.application.referral;

import dev.khata.domain.identity.Joins;
import dev.khata.domain.identity.User;
import dev.khata.domain.referral.RewardOffer;
import dev.khata.domain.referral.Rewards;
import jakarta.inject.Inject;

/** Promises a reward to whoever's code somebody signs up with, as much as is offered then. */
public final class PromiseReward implements Joins {
  private final Rewards rewards;
  private final RewardOffer offer;

  @Inject
  public PromiseReward(Rewards rewards, RewardOffer offer) {
    this.rewards = rewards;
    this.offer = offer;
  }

  @Override
  public void join(User user) {
    if (!offer.amount().isZero()) {
      user.referral()
          .cameWith()
          .ifPresent(code -> rewards.promise(code, user.id(), offer.amount(), user.createdAt()));
    }
  }
}
