package dev.khata.application.recharge;

class InMemoryPurchaseListTest extends PurchaseListSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
