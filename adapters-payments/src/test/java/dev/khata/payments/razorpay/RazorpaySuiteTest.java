package dev.khata.payments.razorpay;

import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.PaymentGatewaySuite;

class RazorpaySuiteTest extends PaymentGatewaySuite {
  @Override
  protected GatewayStand build() {
    return new RazorpayStand(true);
  }
}
