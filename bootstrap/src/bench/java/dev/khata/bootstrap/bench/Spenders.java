package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A million recharges of three years, each with its plan on a line: one user has fifty thousand,
 * and lies among all others.
 */
final class Spenders {
  static final long BUSY = 1;
  static final long CALM = 2;
  private static final int ALL = 1_000_000;

  private Spenders() {}

  static void fill(Connection connection) throws SQLException {
    Shop.fill(connection);
    try (Statement statement = connection.createStatement()) {
      // No entries of the journal stand behind these, and none are looked at.
      statement.execute("SET session_replication_role = replica");
      statement.execute(
          """
          CREATE TEMPORARY TABLE sale AS
          SELECT g, at, '+' || (9779900000000 + g) AS phone, who,
            row_number() OVER (PARTITION BY who ORDER BY g) AS seq
          FROM generate_series(1, %1$d) g,
            LATERAL (SELECT now() - (%1$d - g) * interval '95 seconds' AS at,
              CASE WHEN g %% 20 = 0 THEN 1 WHEN g %% 20000 = 1 THEN 2
                ELSE 3 + g %% 9990 END AS who) s
          """
              .formatted(ALL));
      statement.execute(
          """
          INSERT INTO subscription (id, user_id, plan_id, plan_version, valid_from, valid_to,
            created_at, phone)
          SELECT g, who, 1, 1, at, at + interval '28 days', at, phone FROM sale ORDER BY g
          """);
      statement.execute(
          """
          INSERT INTO recharge_transaction (user_id, seq, amount, created_at, plan_id,
            subscription_id, entry_id, category, direction, source, status, service_type,
            payment_method, from_phone, to_phone)
          SELECT who, seq, 100 + g % 900, at, 1, g, 1, 'SERVICE', 'DEBIT', 'RECHARGE', 'SUCCESS',
            'PREPAID', 'WALLET', phone, phone
          FROM sale ORDER BY g
          """);
      statement.execute("VACUUM (ANALYZE) recharge_transaction, subscription");
    }
  }
}
