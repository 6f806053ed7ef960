package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The same shop after years: ten million postings, half of them on the revenue account. */
final class GrownShop {
  private static final int SALES_EACH = 499;

  private GrownShop() {}

  static void fill(Connection connection) throws SQLException {
    Shop.fill(connection);
    int sales = Wallets.COUNT * SALES_EACH;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // The rows are right by construction; proving each would take an hour.
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute(
          """
          INSERT INTO journal_entry (id, created_at, effective_at, legs, kind)
          SELECT %1$d + g, at, at, 2, 'PURCHASE'
          FROM generate_series(1, %2$d) g,
            LATERAL (SELECT now() - (%2$d - g) * interval '5 seconds') t (at)
          """
              .formatted(Wallets.COUNT, sales));
      statement.execute(
          """
          INSERT INTO posting (
            entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
          SELECT %1$d + g,
            CASE leg WHEN 1 THEN first_wallet + (g - 1) %% %1$d ELSE 1 END, 100,
            CASE leg WHEN 1 THEN %3$d - ((g - 1) / %1$d + 1) * 100 END,
            CASE leg WHEN 1 THEN (g - 1) / %1$d + 2 END,
            now() - (%2$d - g) * interval '5 seconds', leg,
            CASE leg WHEN 1 THEN 'DEBIT' ELSE 'CREDIT' END, 'NPR'
          FROM generate_series(1, %2$d) g, generate_series(1, 2) leg,
            (SELECT min(id) AS first_wallet FROM account WHERE kind = 'WALLET') w
          """
              .formatted(Wallets.COUNT, sales, Wallets.EACH));
      statement.execute(
          """
          UPDATE account SET balance = balance - %1$d * 100, version = version + %1$d,
            posted_at = now()
          WHERE kind = 'WALLET'
          """
              .formatted(SALES_EACH));
      statement.execute(
          "SELECT setval(pg_get_serial_sequence('journal_entry', 'id'), max(id))"
              + " FROM journal_entry");
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("VACUUM (ANALYZE) account, journal_entry, posting");
    }
  }
}
