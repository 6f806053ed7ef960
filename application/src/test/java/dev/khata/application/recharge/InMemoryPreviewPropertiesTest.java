package dev.khata.application.recharge;

class InMemoryPreviewPropertiesTest extends PreviewProperties {

  @Override
  protected RechargeStores stores() {
    return MemoryStores.fresh();
  }
}
