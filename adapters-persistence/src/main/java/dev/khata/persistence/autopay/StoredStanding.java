package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.recharge.StoredSnapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** All that is known of an enabled mandate, in a row. */
final class StoredStanding {
  /** What to select from {@link #join}. */
  static final String COLUMNS =
      EnabledMandate.COLUMNS
          + """
          , p.time_zone, u.id AS user_id, u.state AS user_state,
            CASE WHEN u.email_verified_at IS NOT NULL THEN u.email END AS user_email,
            o.due_at AS open_due_at, o.reason AS open_reason, o.attempts AS open_attempts,
            o.first_tried_at AS open_first, o.retry_at AS open_retry,
            o.decided_at AS open_decided, o.transaction_id AS open_transaction,
          """
          + StoredDebitNotices.COLUMNS
          + ", "
          + StoredSnapshot.COLUMNS;

  private StoredStanding() {}

  /**
   * What to join to {@code m}, the mandate.
   *
   * @param now an expression for an instant; so are the others
   * @param longest how many seconds of plans may be ahead on a line where it does not matter whose
   * @param more how much may come ahead by others that are read, an interval
   */
  static String join(String now, String longest, String more) {
    return String.format(
        Locale.ROOT,
        """
        LEFT JOIN occurrence o ON o.mandate_id = m.id AND o.outcome = 'RETRYING'
        LEFT JOIN users u ON u.id = m.user_id
        LEFT JOIN preference p ON p.user_id = u.id
        LEFT JOIN plan ON plan.id = m.plan_id
        %s
        %s
        """,
        StoredDebitNotices.join("m.id", "least(o.due_at, m.next_due_at)"),
        StoredSnapshot.join("m.phone", now, longest, more));
  }

  static Standing standing(ResultSet row, Unit currency) throws SQLException {
    MandateId id = new MandateId(row.getLong("id"));
    String zone = row.getString("time_zone");
    return new Standing(
        EnabledMandate.mandate(row, id),
        open(row, id),
        zone == null ? Preference.USUAL.zone() : ZoneId.of(zone),
        Optional.ofNullable(row.getString("user_email")).map(EmailAddress::new),
        snapshot(row, currency),
        StoredDebitNotices.notices(row, id, currency));
  }

  private static Optional<Snapshot> snapshot(ResultSet row, Unit currency) throws SQLException {
    return "ACTIVE".equals(row.getString("user_state"))
        ? Optional.of(StoredSnapshot.snapshot(row, new UserId(row.getLong("user_id")), currency))
        : Optional.empty();
  }

  private static Optional<Occurrence> open(ResultSet row, MandateId id) throws SQLException {
    String reason = row.getString("open_reason");
    if (reason == null) {
      return Optional.empty();
    }
    long transaction = row.getLong("open_transaction");
    Optional<TransactionId> last =
        row.wasNull() ? Optional.empty() : Optional.of(new TransactionId(transaction));
    return Optional.of(
        new Occurrence(
            id,
            Instants.of(row, "open_due_at"),
            new Occurrence.Outcome.Retrying(
                ChargeFailure.valueOf(reason),
                row.getInt("open_attempts"),
                Instants.of(row, "open_first"),
                Instants.of(row, "open_retry")),
            Instants.of(row, "open_decided"),
            last));
  }
}
