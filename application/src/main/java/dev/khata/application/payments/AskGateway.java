package dev.khata.application.payments;

import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.payments.Standing;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Asks a gateway how an order stands, and takes what it has taken. */
public final class AskGateway {
  private static final System.Logger LOG = System.getLogger(AskGateway.class.getName());

  private final TakeCaptures captures;

  @Inject
  AskGateway(TakeCaptures captures) {
    this.captures = captures;
  }

  /** How far what it is for is then; empty when nothing was learned. */
  Optional<Progress> about(Payment payment, PaymentGateway gateway, String order) {
    return hear(payment, gateway, gateway.ask(order));
  }

  Optional<Progress> hear(Payment payment, PaymentGateway gateway, Standing standing) {
    return switch (standing) {
      case Standing.Told told -> Optional.of(captures.hear(payment, gateway, told));
      case Standing.NotFound() -> nothing(payment, gateway, true, "it has no such order");
      case Standing.Unknown(String reason) -> nothing(payment, gateway, false, reason);
    };
  }

  /**
   * @param nothingThere whether nobody can pay for it; else it may have been paid
   */
  private Optional<Progress> nothing(
      Payment payment, PaymentGateway gateway, boolean nothingThere, String reason) {
    LOG.log(
        Level.WARNING,
        "nothing was learned of payment {0} from {1}: {2}",
        payment.id(),
        gateway.name(),
        reason);
    captures.rest(payment, gateway, nothingThere);
    return Optional.empty();
  }
}
