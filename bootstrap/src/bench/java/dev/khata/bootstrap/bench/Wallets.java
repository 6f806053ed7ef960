package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ten thousand users with more money than a benchmark can spend, entered in the books. */
final class Wallets {
  static final int COUNT = 10_000;
  static final long EACH = 1_000_000_000_000L;

  private Wallets() {}

  /** Whose turn it is: neighbours in time are no neighbours in the table. */
  static long owner(long turn) {
    return turn * 7_919 % COUNT + 1;
  }

  static void fill(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO account (owner, kind, unit, balance, held, version, posted_at)
          SELECT i, 'WALLET', 'NPR', %d, 0, 1, now() FROM generate_series(1, %d) i
          """
              .formatted(EACH, COUNT));
      statement.execute(
          """
          WITH entry AS (
            INSERT INTO journal_entry (created_at, effective_at, legs, kind)
            SELECT now(), now(), 2, 'TOP_UP' FROM generate_series(1, %d) RETURNING id),
          numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS i FROM entry)
          INSERT INTO posting (
            entry_id, account_id, amount, balance_after, version, created_at, leg, side, unit)
          SELECT e.id, 2, %d, NULL, NULL, now(), 1, 'DEBIT', 'NPR' FROM numbered e
          UNION ALL
          SELECT e.id, a.id, a.balance, a.balance, 1, now(), 2, 'CREDIT', 'NPR'
          FROM numbered e JOIN account a ON a.owner = e.i AND a.kind = 'WALLET'
          """
              .formatted(COUNT, EACH));
      connection.commit();
      connection.setAutoCommit(true);
      // Only what has rows: one that was vacuumed empty the planner takes for empty for ever.
      statement.execute("VACUUM (ANALYZE) account, journal_entry, posting");
    }
  }
}
