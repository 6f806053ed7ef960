package dev.khata.application.recharge;

class InMemoryLineConditionsTest extends LineConditionsSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
