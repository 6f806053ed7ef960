package dev.khata.application.referral;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.referral.DueRewards;
import dev.khata.domain.referral.Rewards;
import dev.khata.domain.wallet.Posting;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rewards whoever brought a user for the first recharge that this user pays for. Who is blocked or
 * has deactivated their account is still owed the reward; who has left is not.
 */
public final class RewardReferrers implements Perks {
  private final Rewards rewards;

  @Inject
  public RewardReferrers(Rewards rewards) {
    this.rewards = rewards;
  }

  @Override
  public List<List<Perk>> promise(List<Decision.Buy> sales) {
    Set<UserId> payers =
        sales.stream()
            .filter(Decision.Buy::awaited)
            .map(sale -> sale.purchase().order().payer())
            .collect(Collectors.toUnmodifiableSet());
    DueRewards due = new DueRewards(payers.isEmpty() ? List.of() : rewards.due(payers));
    return sales.stream().map(due::of).toList();
  }

  @Override
  public Foresight foresee(Set<UserId> payers) {
    return new DueRewards(rewards.pending(payers));
  }

  @Override
  public void give(List<Given> perks) {
    rewards.earn(perks.stream().map(RewardReferrers::earned).toList());
  }

  /** A reward stays: it was for the first recharge, whatever becomes of its money. */
  @Override
  public List<Posting> follow(Return money) {
    return List.of();
  }

  private static Rewards.Earned earned(Given given) {
    return new Rewards.Earned(
        given.sale().purchase().order().payer(), given.transaction(), given.sale().at());
  }
}
