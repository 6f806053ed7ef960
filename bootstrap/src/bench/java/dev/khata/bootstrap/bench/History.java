package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ten million transactions of failed purchases: one user has fifty thousand, most have a few. */
final class History {
  static final long BUSY = 1;
  static final long CALM = 2;
  static final int OF_BUSY = 50_000;
  static final int OF_CALM = 50;
  private static final int ALL = 10_000_000;

  private History() {}

  static void fill(Connection connection) throws SQLException {
    Shop.fill(connection);
    try (Statement statement = connection.createStatement()) {
      // Spread over time as they would be: those of the busy one lie among all others.
      statement.execute(
          """
          INSERT INTO recharge_transaction (user_id, seq, amount, created_at, plan_id, category,
            direction, source, status, service_type, payment_method, failure_reason, from_phone,
            to_phone)
          SELECT t.user_id, t.seq, 100 + g %% 900, now() - (%1$d - g) * interval '3 seconds', 1,
            'SERVICE', 'DEBIT', CASE g %% 10 WHEN 0 THEN 'AUTOPAY' ELSE 'RECHARGE' END, 'FAILED',
            'PREPAID', 'WALLET', 'INSUFFICIENT_FUNDS', t.phone, t.phone
          FROM generate_series(1, %1$d) g,
            LATERAL (SELECT CASE WHEN g %% 200 = 0 THEN 1 WHEN g %% 200000 = 1 THEN 2
              ELSE 3 + g %% 9990 END AS user_id) u,
            LATERAL (SELECT u.user_id,
              CASE u.user_id WHEN 1 THEN g / 200 WHEN 2 THEN g / 200000 + 1 ELSE g END AS seq,
              '+' || (9779800000000 + u.user_id) AS phone) t
          """
              .formatted(ALL));
      statement.execute(
          """
          INSERT INTO transaction_counter (user_id, last_seq)
          SELECT user_id, max(seq) FROM recharge_transaction GROUP BY user_id
          """);
      statement.execute("VACUUM (ANALYZE) recharge_transaction, transaction_counter");
    }
  }
}
