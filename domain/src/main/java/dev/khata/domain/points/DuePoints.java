package dev.khata.domain.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.wallet.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Deals out points to a list of sales: to those who pay, and to those who had brought them. */
public final class DuePoints {
  private final Map<UserId, Money> owed;

  /**
   * @param owed in points by those who had brought payers
   */
  public DuePoints(Map<UserId, Money> owed) {
    this.owed = new HashMap<>(owed);
  }

  /** What that sale brings, those before it being recorded. */
  public List<Perk> of(Decision.Buy sale) {
    UserId payer = sale.purchase().order().payer();
    owed.putIfAbsent(payer, sale.pointsOwed());
    List<Perk> perks = new ArrayList<>();
    add(perks, payer, Earning.by(sale.purchase().deal().payable()));
    sale.perks().stream()
        .flatMap(perk -> perk.rewardedReferrer().stream())
        .forEach(referrer -> add(perks, referrer, Earning.REFERRAL));
    return perks;
  }

  /** What a user owes is settled by the first of several, then by the next. */
  private void add(List<Perk> perks, UserId user, Money points) {
    if (!points.isZero()) {
      Money due = owed.getOrDefault(user, Earning.points(0));
      perks.add(Perk.points(Earning.coming(user, points, due)));
      owed.put(user, due.minus(due.min(points)));
    }
  }
}
