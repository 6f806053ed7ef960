package dev.khata.application.recharge;

class InMemoryOfferLimitsTest extends OfferLimitsSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
