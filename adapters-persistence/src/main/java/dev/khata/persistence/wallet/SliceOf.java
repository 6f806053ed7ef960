package dev.khata.persistence.wallet;

import java.util.Locale;

/**
 * By what the books are proved in slices, as {@code ledger_faults} calls it. Slices are numbered by
 * their size, which therefore never changes.
 */
enum SliceOf {
  /** Entries by id, with what stands for them outside the journal. */
  ENTRIES("journal_entry", "id", 5_000),
  /** Accounts by id. */
  ACCOUNTS("account", "id", 100),
  /** Roll-ups by the transaction below which they end. */
  ROLL_UPS("roll_up", "below_xact", 500_000),
  /** What users are told of their money, by id. */
  TRANSACTIONS("recharge_transaction", "id", 10_000),
  /** Users by id, with the numbers of all their transactions. */
  USERS("transaction_counter", "user_id", 500),
  /** Plans on lines, by id. */
  SUBSCRIPTIONS("subscription", "id", 5_000);

  private final String table;
  private final String column;
  private final long size;

  SliceOf(String table, String column, long size) {
    this.table = table;
    this.column = column;
    this.size = size;
  }

  /** The first number of that slice. */
  long begins(long slice) {
    return slice * size;
  }

  /** That after its last one. */
  long ends(long slice) {
    return begins(slice + 1);
  }

  /**
   * Adds the slices in which there is something by now: looks from the first number of each to the
   * first behind it, and so reads as many rows as there are slices.
   */
  String layOut() {
    return String.format(
        Locale.ROOT,
        """
        WITH RECURSIVE slice (number) AS (
          (SELECT t.%2$s / %3$d FROM %1$s t ORDER BY t.%2$s LIMIT 1)
          UNION ALL
          SELECT (
            SELECT t.%2$s / %3$d FROM %1$s t
            WHERE t.%2$s >= (s.number + 1) * %3$d ORDER BY t.%2$s LIMIT 1)
          FROM slice s WHERE s.number IS NOT NULL)
        INSERT INTO proof_slice (kind, number, looked_at)
        SELECT '%4$s', s.number, :now FROM slice s WHERE s.number IS NOT NULL
        ON CONFLICT DO NOTHING
        """,
        table,
        column,
        size,
        name());
  }
}
