package dev.khata.application.recharge;

class InMemoryRefundsOfPaymentsTest extends RefundsOfPaymentsSuite {

  @Override
  protected GatewayShop open() {
    return MemoryShop.open();
  }
}
