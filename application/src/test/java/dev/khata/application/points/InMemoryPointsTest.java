package dev.khata.application.points;

import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.MemoryShop;
import dev.khata.application.recharge.MemoryStores;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.InMemoryAdjustments;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Statements;
import java.util.Set;

class InMemoryPointsTest extends PointsSuite {
  private final MemoryStores stores = MemoryStores.fresh();
  private final PointsBook book = new InMemoryPointsBook(stores);
  private final Adjustments adjustments = new InMemoryAdjustments();
  private final EarnPoints earn = new EarnPoints(stores.balances(), book);
  private final GatewayShop shop = MemoryShop.open(stores, Set.of(earn));

  @Override
  protected GatewayShop shop() {
    return shop;
  }

  @Override
  protected GatewayShop former() {
    return MemoryShop.open(stores, Set.of(new BringsNothing(earn)));
  }

  @Override
  protected void leave(UserId user) {
    new ForfeitPoints(stores.balances(), stores.journal())
        .leave(new Departure(user, false, Till.NOW));
  }

  @Override
  protected PointsBook book() {
    return book;
  }

  @Override
  protected Statements statements() {
    return stores.statements();
  }

  @Override
  protected Adjustments adjustments() {
    return adjustments;
  }
}
