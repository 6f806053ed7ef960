package dev.khata.application.payments;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Payments;
import jakarta.inject.Inject;

/**
 * Asks the gateway for the money of a payment that is on record. What was asked for before, and
 * whose answer was lost, is found again before anything is asked for a second time. Several
 * transactions, and the gateway in none.
 */
public final class OpenPayment {
  private final Payments payments;
  private final TakeCaptures captures;
  private final AskGateway ask;
  private final Gateways gateways;
  private final Transactions transactions;

  @Inject
  OpenPayment(
      Payments payments,
      TakeCaptures captures,
      AskGateway ask,
      Gateways gateways,
      Transactions transactions) {
    this.payments = payments;
    this.captures = captures;
    this.ask = ask;
    this.gateways = gateways;
    this.transactions = transactions;
  }

  /** For the first time. */
  public void handle(Payment payment) {
    gateways.named(payment.gateway()).ifPresent(gateway -> open(payment, gateway));
  }

  /** Again, since nobody knows what came of the first time. */
  public void again(Payment payment) {
    gateways
        .named(payment.gateway())
        .ifPresent(
            gateway -> {
              Opening found = gateway.find(payment.charge());
              if (found instanceof Opening.Nothing) {
                open(payment, gateway);
              } else {
                hear(payment, gateway, found);
              }
            });
  }

  /** Finds what was asked for, and asks for nothing. */
  void find(Payment payment, PaymentGateway gateway) {
    hear(payment, gateway, gateway.find(payment.charge()));
  }

  private void open(Payment payment, PaymentGateway gateway) {
    hear(payment, gateway, gateway.open(payment.charge()));
  }

  private void hear(Payment payment, PaymentGateway gateway, Opening opening) {
    switch (opening) {
      case Opening.Opened(String order, NextStep step) -> {
        transactions.inTransaction(() -> payments.opened(payment.id(), order, step));
        if (step instanceof NextStep.Nothing) {
          ask.about(payment, gateway, order);
        }
      }
      case Opening.Refused _ -> captures.refused(payment);
      case Opening.Nothing() -> captures.rest(payment, gateway, true);
      case Opening.Unknown _ -> captures.rest(payment, gateway, false);
    }
  }
}
