package dev.khata.domain.referral;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.wallet.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals out rewards to a list of sales: each to the first paid one of its referred user. */
public final class DueRewards {
  private final Map<UserId, DueReward> byReferred = new HashMap<>();
  private final Map<UserId, Money> givenToReferrer = new HashMap<>();

  private DueRewards() {}

  /** What each sale brings, in their order. */
  public static List<List<Perk>> dealt(List<Decision.Buy> sales, List<DueReward> rewards) {
    DueRewards due = new DueRewards();
    rewards.forEach(reward -> due.byReferred.put(reward.referred(), reward));
    List<List<Perk>> perks = new ArrayList<>();
    sales.forEach(sale -> perks.add(due.next(sale).map(List::of).orElse(List.of())));
    return perks;
  }

  private Optional<Perk> next(Decision.Buy sale) {
    return sale.awaited()
        ? Optional.ofNullable(byReferred.remove(sale.purchase().order().payer())).map(this::perk)
        : Optional.empty();
  }

  /** What the referrer owes is settled by the first of several rewards, then by the next. */
  private Perk perk(DueReward reward) {
    Money before =
        givenToReferrer.getOrDefault(reward.referrer(), Money.zero(reward.amount().unit()));
    givenToReferrer.put(reward.referrer(), before.plus(reward.amount()));
    return reward.after(before).perk();
  }
}
