package dev.khata.http.gencharge.referral;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.referral.Reward;
import dev.khata.domain.referral.RewardState;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.referral.Rewards.Sort;
import dev.khata.http.gencharge.Paging;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What clients send and get of rewards. */
final class ReferralBodies {
  private ReferralBodies() {}

  /** What clients know of a reward's state: one that will never be earned is not told apart. */
  enum RewardStatus {
    PENDING(Set.of(RewardState.PENDING, RewardState.LAPSED)),
    EARNED(Set.of(RewardState.EARNED));

    private final Set<RewardState> states;

    RewardStatus(Set<RewardState> states) {
      this.states = states;
    }

    static RewardStatus of(RewardState state) {
      return switch (state) {
        case PENDING, LAPSED -> PENDING;
        case EARNED -> EARNED;
      };
    }
  }

  /** By what lists are sorted; in one word, with a minus in front of it downwards. */
  enum RewardOrder {
    CREATED_AT(Order.up(Sort.CREATED_AT)),
    CREATED_AT_DOWN(Order.down(Sort.CREATED_AT)),
    CLAIMED_AT(Order.up(Sort.CLAIMED_AT)),
    CLAIMED_AT_DOWN(Order.down(Sort.CLAIMED_AT)),
    AMOUNT(Order.up(Sort.AMOUNT)),
    AMOUNT_DOWN(Order.down(Sort.AMOUNT)),
    STATUS(Order.up(Sort.STATE)),
    STATUS_DOWN(Order.down(Sort.STATE));

    private final Order<Sort> order;

    RewardOrder(Order<Sort> order) {
      this.order = order;
    }
  }

  /** Which rewards are asked for; the newest first, unless a request says otherwise. */
  record ReferralQuery(
      @Valid Paging.Sized paging, Optional<RewardStatus> status, Optional<RewardOrder> sort) {

    /**
     * @param referrer whose rewards; empty for everybody's
     */
    Query<Rewards.Filter, Sort> asked(Optional<UserId> referrer) {
      return new Query<>(
          new Rewards.Filter(
              referrer, status.map(asked -> asked.states).orElse(Set.of()), Between.any()),
          sort.orElse(RewardOrder.CREATED_AT_DOWN).order,
          paging.window());
    }
  }

  /** A reward as clients see it. */
  record ReferralView(
      long rewardId,
      long referrerId,
      long referredId,
      BigDecimal rewardAmount,
      RewardStatus status,
      Instant createdAt,
      Optional<Instant> claimedAt) {
    static final ReferralView EXAMPLE =
        new ReferralView(
            17,
            42,
            99,
            new BigDecimal("50.00"),
            RewardStatus.EARNED,
            Instant.parse("2026-01-01T09:30:00.123456Z"),
            Optional.of(Instant.parse("2026-01-31T18:00:00.123456Z")));

    static ReferralView of(Reward reward) {
      return new ReferralView(
          reward.id().value(),
          reward.referrer().value(),
          reward.referred().value(),
          reward.amount().amount(),
          RewardStatus.of(reward.state()),
          reward.createdAt(),
          reward.claimedAt());
    }
  }
}
