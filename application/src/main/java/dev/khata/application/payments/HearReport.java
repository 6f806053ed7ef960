package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Settlement.Progress;
import dev.khata.domain.payments.Standing;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Does what one report says, or asks where it says too little. */
public final class HearReport {
  private static final System.Logger LOG = System.getLogger(HearReport.class.getName());

  private final Payments payments;
  private final Settlement settlement;
  private final TakeCaptures captures;
  private final AskGateway ask;
  private final HearReturns returns;
  private final Bulk bulk;

  @Inject
  HearReport(
      Payments payments,
      Settlement settlement,
      TakeCaptures captures,
      AskGateway ask,
      HearReturns returns,
      Bulk bulk) {
    this.payments = payments;
    this.settlement = settlement;
    this.captures = captures;
    this.ask = ask;
    this.returns = returns;
    this.bulk = bulk;
  }

  /**
   * @throws TooEarly when it makes sense only after something else was heard
   */
  void handle(PaymentGateway gateway, Report report) {
    switch (report) {
      case Report.Captured(Report.Order order, Capture capture) ->
          of(gateway, order)
              .ifPresentOrElse(
                  payment -> take(payment, gateway, order, capture), () -> unknown(gateway, order));
      case Report.Declined(Report.Order order, String payment) -> changed(gateway, order);
      case Report.Changed(Report.Order order) -> changed(gateway, order);
      case Report.Refunded refunded -> returns.refunded(gateway, refunded);
      case Report.RefundFailed failed -> returns.failed(gateway, failed);
      case Report.Disputed disputed -> returns.disputed(gateway, disputed);
      case Report.Reversed reversed -> returns.reversed(gateway, reversed);
      case Report.ReversalUndone undone -> returns.undone(gateway, undone);
    }
  }

  /** Somebody who may be anybody says that something has happened to that order. */
  void hint(PaymentGateway gateway, String reference) {
    changed(gateway, new Report.Order(reference, Optional.empty()));
  }

  private void take(Payment payment, PaymentGateway gateway, Report.Order order, Capture capture) {
    bulk.run(
        () -> {
          captures.take(payment, gateway, order.reference(), capture);
          return true;
        });
  }

  private void changed(PaymentGateway gateway, Report.Order order) {
    of(gateway, order)
        .filter(payment -> bulk.run(() -> settlement.of(payment.subject())) != Progress.PAID)
        .ifPresent(payment -> ask.about(payment, gateway, order.reference()));
  }

  /** By their reference, else by ours, which the gateway is asked for where it didn't say. */
  private Optional<Payment> of(PaymentGateway gateway, Report.Order order) {
    return bulk.run(() -> payments.ofOrder(gateway.name(), order.reference()))
        .or(() -> order.ours().or(() -> ours(gateway, order)).flatMap(this::ofReference))
        .filter(payment -> payment.gateway().equals(gateway.name()));
  }

  private Optional<Payment> ofReference(UUID reference) {
    return bulk.run(() -> payments.ofReference(reference));
  }

  private static Optional<UUID> ours(PaymentGateway gateway, Report.Order order) {
    return gateway.ask(order.reference()) instanceof Standing.Told told
        ? told.ours()
        : Optional.empty();
  }

  private static void unknown(PaymentGateway gateway, Report.Order order) {
    LOG.log(
        Level.ERROR,
        "{0} has money for an order that nobody here has asked for: {1}",
        gateway.name(),
        order.reference());
  }
}
