package dev.khata.domain.referral;

import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rewards for bringing users; none is ever removed. */
public interface Rewards extends Listed<Reward, Rewards.Filter, Rewards.Sort> {

  /** What rewards can be sorted by; those that are not claimed come last by when they were. */
  enum Sort {
    CREATED_AT,
    CLAIMED_AT,
    AMOUNT,
    STATE
  }

  /** Which rewards; what is empty lets everything through. */
  record Filter(Optional<UserId> referrer, Set<RewardState> states, Between<Instant> createdAt) {
    public Filter {
      states = Set.copyOf(states);
    }
  }

  /**
   * A reward that is earned.
   *
   * @param referred who brought it
   * @param transaction by which its referrer is told
   */
  record Earned(UserId referred, TransactionId transaction, Instant at) {}

  /**
   * Promises that reward to whoever has the code; nothing where nobody has it any more. Locks that
   * user, who so can't leave until the surrounding transaction ends.
   */
  void promise(ReferralCode code, UserId referred, Money amount, Instant at);

  /** As {@link #due}, but locks nothing: it may be otherwise by the time they are to be given. */
  List<DueReward> pending(Set<UserId> payers);

  /**
   * The pending rewards that a paid recharge of one of these users brings, whose referrers are
   * there. Until the surrounding transaction ends nobody else earns them, and none of the users on
   * either side leaves. Locks users by their ids, then rewards by theirs.
   */
  List<DueReward> due(Set<UserId> payers);

  /**
   * They are earned, having been {@link #due} in the surrounding transaction.
   *
   * @throws IllegalStateException when one was not
   */
  void earn(List<Earned> rewards);

  /** What is pending for the user, on either side, will never be earned. */
  void lapse(UserId user);
}
