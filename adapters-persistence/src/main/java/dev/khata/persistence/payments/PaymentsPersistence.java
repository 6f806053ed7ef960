package dev.khata.persistence.payments;

import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of payments, kept in one database. */
public final class PaymentsPersistence {
  private PaymentsPersistence() {}

  /**
   * @param currency of all amounts that are asked for in that database
   */
  public static Ports ports(Database database, Unit currency) {
    return Ports.none()
        .telling(new OwnPayments(database, currency))
        .with(Payments.class, new JooqPayments(database, currency))
        .with(Refunds.class, new JooqRefunds(database))
        .with(PaymentReversals.class, new JooqPaymentReversals(database))
        .with(StatementLines.class, new JooqStatementLines(database))
        .with(Notices.class, new JooqNotices(database));
  }
}
