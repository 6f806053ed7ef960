package dev.khata.application.recharge;

class InMemoryRechargedNumbersTest extends RechargedNumbersSuite {
  private final MemoryStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
