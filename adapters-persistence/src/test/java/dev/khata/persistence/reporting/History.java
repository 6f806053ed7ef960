package dev.khata.persistence.reporting;

import dev.khata.domain.reporting.ReportZone;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.jooq.Record;
import org.jooq.Result;

/** Transactions of users that come and are settled, some of them in ways that commit late. */
final class History {
  private static final String SUMS =
      """
      SELECT coalesce(a.day, b.day) AS day, a.transactions, b.transactions, a.amount, b.amount
      FROM (
        SELECT n.day, n.direction, n.source, n.status, n.service_type, n.payment_method,
          sum(n.transactions) AS transactions, sum(n.amount) AS amount
        FROM (
          SELECT d.day, d.direction, d.source, d.status, d.service_type, d.payment_method,
            d.transactions, d.amount
          FROM transaction_day d
          WHERE (SELECT zone = zone_of_report() FROM transaction_roll_up)
          UNION ALL
          SELECT l.day, l.direction, l.source, l.status, l.service_type, l.payment_method,
            l.transactions, l.amount
          FROM transactions_not_rolled_up() l) n
        GROUP BY 1, 2, 3, 4, 5, 6) a
      FULL JOIN (
        SELECT (t.created_at AT TIME ZONE zone_of_report())::date AS day, t.direction, t.source,
          t.status, t.service_type, t.payment_method, count(*) AS transactions,
          sum(t.amount) AS amount
        FROM recharge_transaction t GROUP BY 1, 2, 3, 4, 5, 6) b
      ON (a.day, a.direction, a.source, a.status, a.payment_method)
        = (b.day, b.direction, b.source, b.status, b.payment_method)
      WHERE (a.transactions, a.amount) IS DISTINCT FROM (b.transactions, b.amount)
      UNION ALL
      SELECT NULL, a.transactions, b.transactions, a.amount, b.amount
      FROM (
        SELECT n.user_id, sum(n.transactions) AS transactions, sum(n.amount) AS amount
        FROM (
          SELECT u.user_id, u.transactions, u.amount FROM transaction_user u
          WHERE (SELECT zone = zone_of_report() FROM transaction_roll_up)
          UNION ALL
          SELECT l.user_id, l.transactions, l.amount FROM transactions_not_rolled_up() l) n
        GROUP BY 1) a
      FULL JOIN (
        SELECT t.user_id, count(*) AS transactions, sum(t.amount) AS amount
        FROM recharge_transaction t GROUP BY 1) b ON a.user_id = b.user_id
      WHERE (a.transactions, a.amount) IS DISTINCT FROM (b.transactions, b.amount)
      """;

  private static final String COME =
      """
      INSERT INTO recharge_transaction (user_id, seq, amount, created_at, category, direction,
        source, status, payment_method, failure_reason)
      VALUES (%d, %d, %d, timestamptz '2026-02-20 12:00Z' + interval '%d minutes', 'WALLET',
        'CREDIT', 'WALLET_TOPUP', '%s', 'UPI', %s)\
      """;

  /** Of a pending one that nobody else is about to settle. */
  private static final String SETTLE =
      """
      UPDATE recharge_transaction SET status = 'FAILED', failure_reason = 'PAYMENT_DECLINED'
      WHERE id = (SELECT id FROM recharge_transaction WHERE status = 'PENDING'
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)\
      """;

  private final TestDatabase database;
  private final Random random;
  private final Deque<Connection> others = new ArrayDeque<>();
  private int seq;

  History(TestDatabase database, Random random) {
    this.database = database;
    this.random = random;
  }

  void clear() {
    try (Connection connection = database.connect(ServerRole.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute("DELETE FROM recharge_transaction");
      statement.execute("SELECT restart_transaction_roll_up()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void settled() {
    database.dsl().execute(come("FAILED"));
  }

  void pending() {
    database.dsl().execute(come("PENDING"));
  }

  void settle() {
    database.dsl().execute(SETTLE);
  }

  /** Comes now and is committed later, or never. */
  void settledByAnother() {
    other(come("FAILED"));
  }

  void endedByAnother() {
    other(SETTLE);
  }

  private void other(String sql) {
    try {
      Connection connection = database.connect(ServerRole.APP);
      others.add(connection);
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of the others ends. */
  void endOther() {
    if (!others.isEmpty()) {
      end(random.nextBoolean() ? others.removeFirst() : others.removeLast());
    }
  }

  void endAll() {
    while (!others.isEmpty()) {
      end(others.removeFirst());
    }
  }

  private void end(Connection other) {
    try (other) {
      if (random.nextInt(4) > 0) {
        other.commit();
      } else {
        other.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String come(String status) {
    String reason = status.equals("FAILED") ? "'PAYMENT_DECLINED'" : "NULL";
    return COME.formatted(
        1 + random.nextInt(3),
        ++seq,
        1 + random.nextInt(1_000),
        random.nextInt(5_000),
        status,
        reason);
  }

  /** Where what is summed up and what is not yet are other than a recount. */
  Result<Record> differences(ReportZone zone) {
    return database
        .transactions()
        .inTransaction(
            () -> {
              see(zone);
              return database.dsl().fetch(SUMS);
            });
  }

  long notRolledUp(ReportZone zone) {
    return database
        .transactions()
        .inTransaction(
            () -> {
              see(zone);
              return count("SELECT sum(transactions) FROM transactions_not_rolled_up()");
            });
  }

  long stillPending() {
    return count("SELECT count(*) FROM recharge_transaction WHERE status = 'PENDING'");
  }

  private long count(String sql) {
    Long found = database.dsl().fetchSingle(sql).get(0, Long.class);
    return found == null ? 0 : found;
  }

  private void see(ReportZone zone) {
    database.dsl().fetch("SELECT set_config('khata.zone', ?, true)", zone.id().getId());
  }
}
