package dev.khata.persistence.payments;

import dev.khata.application.payments.PaymentStores;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;

/** The stores of payments on PostgreSQL. */
final class StoredPayments {
  private StoredPayments() {}

  static PaymentStores of(TestDatabase database) {
    Ports ports = PaymentsPersistence.ports(database.database(), Somebody.NPR);
    return new PaymentStores(
        ports.get(Payments.class),
        ports.get(Refunds.class),
        ports.get(PaymentReversals.class),
        ports.get(Notices.class),
        ports.get(StatementLines.class));
  }
}
