package dev.khata.payments.razorpay;

import dev.khata.application.payments.GatewayStand;
import dev.khata.application.payments.PaymentGatewaySuite;

/** An account at which nothing is captured unless we do it. */
class RazorpayManualCaptureTest extends PaymentGatewaySuite {
  @Override
  protected GatewayStand build() {
    return new RazorpayStand(false);
  }
}
