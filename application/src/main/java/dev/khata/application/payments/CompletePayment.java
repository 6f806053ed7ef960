package dev.khata.application.payments;

import dev.khata.application.replies.Answer;
import dev.khata.application.replies.Once;
import dev.khata.application.replies.Outcomes;
import dev.khata.application.replies.Stages;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what an app brought back from a gateway's checkout. Nothing of it is believed: the gateway
 * has signed it, or is asked.
 */
public final class CompletePayment {
  private final Gateways gateways;
  private final OpenPayment open;
  private final AskGateway ask;
  private final Once once;

  @Inject
  CompletePayment(Gateways gateways, OpenPayment open, AskGateway ask, Once once) {
    this.gateways = gateways;
    this.open = open;
    this.ask = ask;
    this.once = once;
  }

  /** What came of it. */
  public enum Result {
    /** The gateway was heard; the transaction tells what came of it. */
    HEARD,
    /** It is not what the gateway gave for that payment. */
    NOT_VERIFIED
  }

  /**
   * @param key by which a request that is sent again is known; what it brought is heard once more,
   *     which changes nothing
   */
  public Answer<Result> handle(
      Optional<ReplyKey> key, Payment payment, Map<String, String> brought) {
    return once.run(key, OUTCOMES, new Hearing(payment, brought));
  }

  private Result hear(Payment payment, Map<String, String> brought) {
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

  /** Nothing is begun but that it is to be heard. */
  private final class Hearing implements Stages<Result> {
    private final Payment payment;
    private final Map<String, String> brought;

    Hearing(Payment payment, Map<String, String> brought) {
      this.payment = payment;
      this.brought = brought;
    }

    @Override
    public Result begin() {
      return Result.HEARD;
    }

    @Override
    public Result goOn(Result begun) {
      return hear(payment, brought);
    }

    @Override
    public Optional<Result> found(Result begun) {
      return Optional.of(hear(payment, brought));
    }
  }

  private static final Outcomes<Result> OUTCOMES =
      new Outcomes<>() {
        @Override
        public String write(Result result) {
          return result.name();
        }

        @Override
        public Result read(String outcome) {
          return Result.valueOf(outcome);
        }
      };
}
