package dev.khata.application.payments;

import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;

/** What is kept of payments, in one database or in memory. */
public record PaymentStores(
    Payments payments, Refunds refunds, PaymentReversals reversals, Notices notices) {

  public static PaymentStores inMemory() {
    InMemoryPayments payments = new InMemoryPayments();
    return new PaymentStores(
        payments,
        new InMemoryRefunds(payments),
        new InMemoryPaymentReversals(payments),
        new InMemoryNotices());
  }
}
