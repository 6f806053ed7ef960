package dev.khata.application.recharge;

class InMemoryPurchaseBookTest extends PurchaseBookSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
