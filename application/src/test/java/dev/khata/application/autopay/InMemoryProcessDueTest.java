package dev.khata.application.autopay;

class InMemoryProcessDueTest extends ProcessDueSuite {
  private final InMemoryAutopay stores = InMemoryAutopay.fresh();

  @Override
  protected AutopayStores stores() {
    return stores;
  }
}
