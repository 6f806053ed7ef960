package dev.khata.application.recharge;

class InMemoryTopUpsAndPerksTest extends TopUpsAndPerksSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
