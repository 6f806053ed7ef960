package dev.khata.application.recharge;

class InMemoryGatewayPurchasesTest extends GatewayPurchasesSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
