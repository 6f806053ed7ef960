package dev.khata.domain.referral;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What a user gets for having brought another one, who signed up with their code. It is earned by
 * the first recharge that the referred user pays for, once.
 *
 * @param amount as it was promised when the referred user signed up
 * @param createdAt when that was
 * @param claimedAt when it was earned, if it was
 */
public record Reward(
    RewardId id,
    UserId referrer,
    UserId referred,
    Money amount,
    RewardState state,
    Instant createdAt,
    Optional<Instant> claimedAt) {
  public Reward {
    if (referrer.equals(referred)) {
      throw new IllegalArgumentException("a reward for bringing oneself");
    }
    if (claimedAt.isPresent() != (state == RewardState.EARNED)) {
      throw new IllegalArgumentException("a reward is claimed if and only if it is earned");
    }
  }
}
