package dev.khata.application.referral;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.referral.DueReward;
import dev.khata.domain.referral.Reward;
import dev.khata.domain.referral.RewardId;
import dev.khata.domain.referral.RewardState;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rewards in memory, for the users of another store. */
public final class InMemoryRewards implements Rewards {
  private final Map<UserId, Reward> byReferred = new LinkedHashMap<>();
  private final Users users;
  private final Balances balances;

  public InMemoryRewards(Users users, Balances balances) {
    this.users = users;
    this.balances = balances;
  }

  @Override
  public synchronized void promise(ReferralCode code, UserId referred, Money amount, Instant at) {
    users
        .referrer(code)
        .map(
            referrer ->
                new Reward(
                    new RewardId(byReferred.size() + 1),
                    referrer,
                    referred,
                    amount,
                    RewardState.PENDING,
                    at,
                    Optional.empty()))
        .ifPresent(reward -> byReferred.put(referred, reward));
  }

  @Override
  public List<DueReward> pending(Set<UserId> payers) {
    return due(payers);
  }

  @Override
  public synchronized List<DueReward> due(Set<UserId> payers) {
    return byReferred.values().stream()
        .filter(reward -> payers.contains(reward.referred()))
        .filter(reward -> reward.state() == RewardState.PENDING)
        .flatMap(reward -> users.find(reward.referrer()).map(user -> due(reward, user)).stream())
        .toList();
  }

  private DueReward due(Reward reward, User referrer) {
    CustomerAccount wallet = CustomerAccount.wallet(referrer.id());
    return new DueReward(
        referrer.id(),
        reward.referred(),
        reward.amount(),
        referrer.phone().filter(Claim::isVerified).map(Claim::value),
        balances.of(wallet.receivable()).total());
  }

  @Override
  public synchronized void earn(List<Earned> rewards) {
    for (Earned earned : rewards) {
      Reward reward = byReferred.get(earned.referred());
      if (reward == null || reward.state() != RewardState.PENDING) {
        throw new IllegalStateException("not due: " + earned);
      }
      byReferred.put(
          earned.referred(), become(reward, RewardState.EARNED, Optional.of(earned.at())));
    }
  }

  @Override
  public synchronized void lapse(UserId user) {
    byReferred.replaceAll(
        (referred, one) ->
            one.state() == RewardState.PENDING
                    && (referred.equals(user) || one.referrer().equals(user))
                ? become(one, RewardState.LAPSED, Optional.empty())
                : one);
  }

  private static Reward become(Reward reward, RewardState state, Optional<Instant> claimedAt) {
    return new Reward(
        reward.id(),
        reward.referrer(),
        reward.referred(),
        reward.amount(),
        state,
        reward.createdAt(),
        claimedAt);
  }

  @Override
  public synchronized Page<Reward> page(Query<Filter, Sort> query) {
    Instant unclaimed = query.order().descending() ? Instant.MIN : Instant.MAX;
    Comparator<Reward> by =
        switch (query.order().by()) {
          case CREATED_AT -> Comparator.comparing(Reward::createdAt);
          case CLAIMED_AT -> Comparator.comparing(one -> one.claimedAt().orElse(unclaimed));
          case AMOUNT -> Comparator.comparing(Reward::amount);
          case STATE -> Comparator.comparing(one -> one.state().name());
        };
    return Paging.page(
        byReferred.values(),
        reward -> passes(reward, query.filter()),
        by.thenComparing(one -> one.id().value()),
        query.order(),
        query.window());
  }

  private static boolean passes(Reward reward, Filter filter) {
    return filter.referrer().map(reward.referrer()::equals).orElse(true)
        && (filter.states().isEmpty() || filter.states().contains(reward.state()))
        && filter.createdAt().holds(reward.createdAt());
  }
}
