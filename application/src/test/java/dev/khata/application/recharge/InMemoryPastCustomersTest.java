package dev.khata.application.recharge;

import dev.khata.domain.recharge.PastCustomers;

class InMemoryPastCustomersTest extends PastCustomersSuite {
  private final MemoryStores stores = MemoryStores.fresh();

  @Override
  protected RechargeStores stores() {
    return stores;
  }

  @Override
  protected PastCustomers customers() {
    return stores.pastCustomers();
  }
}
