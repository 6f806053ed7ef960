package dev.khata.application.payments;

import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.Journal;

/** What is kept of payments, in one database or in memory. */
public record PaymentStores(
    Payments payments,
    Refunds refunds,
    PaymentReversals reversals,
    Notices notices,
    StatementLines statementLines) {

  /**
   * @param journal in which statements are booked
   */
  public static PaymentStores inMemory(Journal journal) {
    InMemoryPayments payments = new InMemoryPayments();
    InMemoryRefunds refunds = new InMemoryRefunds(payments);
    return new PaymentStores(
        payments,
        refunds,
        new InMemoryPaymentReversals(payments),
        new InMemoryNotices(),
        new InMemoryStatementLines(payments, refunds, journal));
  }
}
