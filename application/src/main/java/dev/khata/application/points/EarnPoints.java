package dev.khata.application.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.DuePoints;
import dev.khata.domain.points.Earning;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points for what is paid for a recharge, and for a referral that earns its reward by it: lines of
 * the same entry, so that they are given once with it and taken back with its money.
 *
 * <p>Has to be asked after whoever rewards referrers. Asks the database for nothing but what those
 * referrers owe.
 */
public final class EarnPoints implements Perks {
  private final Balances balances;
  private final PointsBook book;

  @Inject
  public EarnPoints(Balances balances, PointsBook book) {
    this.balances = balances;
    this.book = book;
  }

  @Override
  public List<List<Perk>> promise(List<Decision.Buy> sales) {
    Set<UserId> referrers =
        sales.stream()
            .flatMap(sale -> sale.perks().stream())
            .flatMap(perk -> perk.rewardedReferrer().stream())
            .collect(Collectors.toUnmodifiableSet());
    DuePoints due = new DuePoints(owed(referrers));
    return sales.stream().map(due::of).toList();
  }

  private Map<UserId, Money> owed(Set<UserId> users) {
    Map<UserId, Money> owed = new HashMap<>();
    if (!users.isEmpty()) {
      Balances.Snapshot now =
          balances.of(users.stream().map(EarnPoints::receivable).collect(Collectors.toSet()));
      users.forEach(user -> owed.put(user, now.of(receivable(user)).total()));
    }
    return owed;
  }

  private static CustomerAccount receivable(UserId user) {
    return CustomerAccount.points(user).receivable();
  }

  /** No money that a further sale could be paid with. */
  @Override
  public Foresight foresee(Set<UserId> payers) {
    return sale -> List.of();
  }

  @Override
  public void give(List<Given> perks) {
    // They are in the entry, and nothing else is to be put down.
  }

  /** So that there are as many as what has not gone back would have earned. */
  @Override
  public List<Posting> follow(Return money) {
    Money earned = book.earned(money.sale());
    Money before = Earning.by(money.before()).min(earned);
    Money after = Earning.by(money.after()).min(earned);
    if (before.equals(after)) {
      return List.of();
    }
    CustomerAccount account = CustomerAccount.points(money.payer());
    Balances.Snapshot now = balances.of(Set.of(account, account.receivable()));
    return before.isAbove(after)
        ? Earning.going(money.payer(), before.minus(after), now.of(account).available())
        : Earning.coming(money.payer(), after.minus(before), now.of(account.receivable()).total());
  }
}
