package dev.khata.persistence.payments;

import static dev.khata.persistence.jooq.Tables.PAYMENT_NOTICE;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.StoredNotice;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.database.SealedRows;
import java.util.List;

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

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(
        new SealedRows<>(
            database,
            KeyPurpose.MESSAGES,
            keys.messages(),
            PAYMENT_NOTICE.SEALED,
            PAYMENT_NOTICE.KEY_ID,
            row -> StoredNotice.boundTo(row.getGateway(), row.getId())));
  }
}
