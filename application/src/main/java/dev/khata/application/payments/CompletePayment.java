package dev.khata.application.payments;

import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Standing;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Takes what an app brought back from a gateway's checkout. Nothing of it is believed: the gateway
 * has signed it, or is asked.
 */
public final class CompletePayment {
  private final Gateways gateways;
  private final OpenPayment open;
  private final AskGateway ask;

  @Inject
  CompletePayment(Gateways gateways, OpenPayment open, AskGateway ask) {
    this.gateways = gateways;
    this.open = open;
    this.ask = ask;
  }

  /** What came of it. */
  public enum Result {
    /** The gateway was heard; the transaction tells what came of it. */
    HEARD,
    /** It is not what the gateway gave for that payment. */
    NOT_VERIFIED
  }

  public Result handle(Payment payment, Map<String, String> brought) {
    return gateways
        .named(payment.gateway())
        .map(gateway -> handle(payment, gateway, brought))
        .orElse(Result.HEARD);
  }

  private Result handle(Payment payment, PaymentGateway gateway, Map<String, String> brought) {
    if (payment.order().isEmpty()) {
      open.find(payment, gateway);
      return Result.HEARD;
    }
    return switch (gateway.complete(payment.order().get(), brought)) {
      case Completion.Verified(Standing standing) -> {
        ask.hear(payment, gateway, standing);
        yield Result.HEARD;
      }
      case Completion.NotVerified() -> Result.NOT_VERIFIED;
    };
  }
}
