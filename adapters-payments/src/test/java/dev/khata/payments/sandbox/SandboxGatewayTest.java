package dev.khata.payments.sandbox;

import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.PaymentGatewaySuite;

class SandboxGatewayTest extends PaymentGatewaySuite {
  @Override
  protected GatewayStand build() {
    return new SandboxStand();
  }
}
