package dev.khata.persistence.wallet;

import java.util.Locale;

/**
 * By what the books are proved in slices, as {@code ledger_faults} calls it. Slices are numbered by
 * their size, which therefore never changes.
 */
enum SliceOf {
  /** Entries by id, with what stands for them outside the journal. */
  ENTRIES("journal_entry", "t.id", 5_000),
  /** Accounts by id. */
  ACCOUNTS("account", "t.id", 100),
  /** Roll-ups by the transaction below which they end. */
  ROLL_UPS("roll_up", "t.below_xact", 500_000),
  /** What users are told of their money, by id. */
  TRANSACTIONS("recharge_transaction", "t.id", 10_000),
  /** Users by id, with the numbers of all their transactions. */
  USERS("transaction_counter", "t.user_id", 500),
  /** Plans on lines, by id. */
  SUBSCRIPTIONS("subscription", "t.id", 5_000),
  /** Lines by the digits of their numbers, which lie far apart. */
  LINES("line", "substr(t.phone, 2)::bigint", 1_000_000);

  private final String table;
  private final String number;
  private final long size;

  SliceOf(String table, String number, long size) {
    this.table = table;
    this.number = number;
    this.size = size;
  }

  /** The number behind so many slices, of which that number is in the first. */
  long behind(long number, int slices) {
    long begins = begins(number / size);
    return begins > Long.MAX_VALUE - slices * size ? Long.MAX_VALUE : begins + slices * size;
  }

  /** Finds the first number there is from a given one on. */
  String next() {
    return String.format(
        Locale.ROOT,
        "SELECT %2$s FROM %1$s t WHERE %2$s >= ? ORDER BY %2$s LIMIT 1",
        table,
        number);
  }

  /** Counts the rows from one number to before another. */
  String count() {
    return String.format(
        Locale.ROOT, "SELECT count(*) FROM %1$s t WHERE %2$s >= ? AND %2$s < ?", table, number);
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
          (SELECT %2$s / %3$d FROM %1$s t ORDER BY %2$s LIMIT 1)
          UNION ALL
          SELECT (
            SELECT %2$s / %3$d FROM %1$s t
            WHERE %2$s >= (s.number + 1) * %3$d ORDER BY %2$s LIMIT 1)
          FROM slice s WHERE s.number IS NOT NULL)
        INSERT INTO proof_slice (kind, number, looked_at)
        SELECT '%4$s', s.number, :now FROM slice s WHERE s.number IS NOT NULL
        ON CONFLICT DO NOTHING
        """,
        table,
        number,
        size,
        name());
  }
}
