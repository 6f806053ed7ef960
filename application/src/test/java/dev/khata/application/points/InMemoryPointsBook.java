package dev.khata.application.points;

import dev.khata.application.recharge.MemoryStores;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Points;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Points in memory, added up from what happened on the accounts. */
public final class InMemoryPointsBook implements PointsBook {
  private final MemoryStores stores;

  public InMemoryPointsBook(MemoryStores stores) {
    this.stores = stores;
  }

  @Override
  public Map<UserId, Points> of(Set<UserId> users) {
    Map<UserId, Points> points = new HashMap<>();
    users.forEach(user -> points.put(user, of(user)));
    return points;
  }

  private Points of(UserId user) {
    return new Points(
        stores.balances().of(CustomerAccount.points(user)).total(),
        new Money(AllPostings.total(stores.statements(), user), Unit.POINTS));
  }

  @Override
  public Money earned(TransactionId sale) {
    return stores
        .entryOf(sale)
        .flatMap(stores.journal()::find)
        .map(entry -> earned(entry, stores.userOf(sale)))
        .orElse(Money.zero(Unit.POINTS));
  }

  private static Money earned(RecordedEntry entry, UserId payer) {
    return entry.entry().postings().stream()
        .filter(leg -> leg.side() == Side.CREDIT && leg.amount().unit().isPoints())
        .filter(leg -> isOf(leg, payer))
        .map(Posting::amount)
        .reduce(Money.zero(Unit.POINTS), Money::plus);
  }

  private static boolean isOf(Posting leg, UserId user) {
    return leg.account() instanceof CustomerAccount account && account.owner().equals(user);
  }
}
