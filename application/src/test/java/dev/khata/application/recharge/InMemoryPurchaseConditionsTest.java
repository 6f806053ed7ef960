package dev.khata.application.recharge;

class InMemoryPurchaseConditionsTest extends PurchaseConditionsSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
