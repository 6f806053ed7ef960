package dev.khata.application.recharge;

class InMemoryRequestedPurchasesTest extends RequestedPurchasesSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
