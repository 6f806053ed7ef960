package dev.khata.application.recharge;

class InMemoryStatementsOfPaymentsTest extends StatementsOfPaymentsSuite {

  @Override
  protected GatewayShop open() {
    return MemoryShop.open();
  }
}
