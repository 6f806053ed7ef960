package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.ChargeBooks.Attempt;
import dev.khata.bootstrap.chaos.ChargeBooks.Paid;
import dev.khata.bootstrap.chaos.Mandate.Became;
import dev.khata.bootstrap.chaos.Mandate.Due;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Charges as they stand in the tables. */
final class SqlChargeBooks {
  /** Whoever has a cron expression here is charged every minute. */
  private static final String MANDATES =
      """
      SELECT id, user_id,
        CASE WHEN cron IS NULL THEN start_at
          ELSE date_trunc('minute', start_at + interval '1 minute' - interval '1 microsecond') END,
        coalesce(interval_days * 86400, 60), last_due_at
      FROM mandate WHERE user_id = ANY (?) ORDER BY id
      """;

  private static final String OCCURRENCES =
      """
      SELECT o.mandate_id, o.due_at, o.outcome, o.transaction_id
      FROM occurrence o JOIN mandate m ON m.id = o.mandate_id WHERE m.user_id = ANY (?)
      """;
  private static final String RUNS = "SELECT id::text, succeeded, failed FROM autopay_run";

  private static final String ATTEMPTS =
      """
      SELECT run_id::text, mandate_id, due_at, transaction_id, reason
      FROM autopay_attempt ORDER BY run_id, number
      """;
  private static final String PAID =
      """
      SELECT id, user_id, amount FROM recharge_transaction
      WHERE source = 'AUTOPAY' AND status = 'SUCCESS' AND user_id = ANY (?)
      """;

  private SqlChargeBooks() {}

  static ChargeBooks of(Postgres postgres, Collection<Long> users)
      throws SQLException, IOException {
    Long[] ids = users.toArray(Long[]::new);
    try (Connection connection = postgres.connect()) {
      DSLContext sql = DSL.using(connection);
      return new ChargeBooks(
          sql.fetch(MANDATES, (Object) ids).map(SqlChargeBooks::mandate),
          sql.fetch(OCCURRENCES, (Object) ids).intoMap(row -> due(row, 0), SqlChargeBooks::became),
          sql.fetch(RUNS)
              .intoMap(
                  row -> row.get(0, String.class),
                  row -> new Run.Counts(row.get(1, Integer.class), row.get(2, Integer.class))),
          sql.fetch(ATTEMPTS).map(SqlChargeBooks::attempt),
          sql.fetch(PAID, (Object) ids).map(SqlChargeBooks::paid),
          SqlBooks.wallets(sql, ids));
    }
  }

  private static Mandate mandate(Record row) {
    return new Mandate(
        row.get(0, Long.class),
        row.get(1, Long.class),
        row.get(2, OffsetDateTime.class).toInstant(),
        Duration.ofSeconds(row.get(3, Long.class)),
        Optional.ofNullable(row.get(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static Due due(Record row, int at) {
    return new Due(row.get(at, Long.class), row.get(at + 1, OffsetDateTime.class).toInstant());
  }

  private static Became became(Record row) {
    return new Became(row.get(2, String.class), transaction(row));
  }

  private static Optional<Long> transaction(Record row) {
    return Optional.ofNullable(row.get(3, Long.class));
  }

  /** A transaction that failed is nothing that its client is told of. */
  private static Attempt attempt(Record row) {
    Due due = due(row, 1);
    Optional<String> error = Optional.ofNullable(row.get(4, String.class));
    Optional<Long> transaction = transaction(row).filter(it -> error.isEmpty());
    return new Attempt(
        row.get(0, String.class), due, new Run.Result(due.mandate(), transaction, error));
  }

  private static Paid paid(Record row) {
    return new Paid(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class));
  }
}
