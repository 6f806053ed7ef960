package dev.khata.domain.referral;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.wallet.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals out rewards to a list of sales: each to the first paid one of its referred user. */
public final class DueRewards implements Perks.Foresight {
  private final Map<UserId, DueReward> byReferred = new HashMap<>();
  private final Map<UserId, Money> givenToReferrer = new HashMap<>();

  public DueRewards(List<DueReward> rewards) {
    rewards.forEach(reward -> byReferred.put(reward.referred(), reward));
  }

  @Override
  public List<Perk> of(Decision.Buy sale) {
    return sale.awaited()
        ? Optional.ofNullable(byReferred.remove(sale.purchase().order().payer())).stream()
            .map(this::perk)
            .toList()
        : List.of();
  }

  /** What the referrer owes is settled by the first of several rewards, then by the next. */
  private Perk perk(DueReward reward) {
    Money before =
        givenToReferrer.getOrDefault(reward.referrer(), Money.zero(reward.amount().unit()));
    givenToReferrer.put(reward.referrer(), before.plus(reward.amount()));
    return reward.after(before).perk();
  }
}
