package dev.khata.application.points;

import dev.khata.application.recharge.MemoryStores;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.wallet.Statements;

class InMemoryPointsOfSalesTest extends PointsOfSalesSuite {
  private final MemoryStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Override
  protected Statements statements() {
    return stores.statements();
  }

  @Override
  protected PointsBook book() {
    return new InMemoryPointsBook(stores);
  }
}
