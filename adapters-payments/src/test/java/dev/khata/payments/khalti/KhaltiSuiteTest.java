package dev.khata.payments.khalti;

import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.PaymentGatewaySuite;

class KhaltiSuiteTest extends PaymentGatewaySuite {
  @Override
  protected GatewayStand build() {
    return new KhaltiStand();
  }
}
