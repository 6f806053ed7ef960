package dev.khata.application.recharge;

class InMemoryPurchaseSnapshotsTest extends PurchaseSnapshotsSuite {
  private final RechargeStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }
}
