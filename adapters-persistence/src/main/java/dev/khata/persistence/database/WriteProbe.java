package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether the database can write now, found out by what every purchase needs: a transaction that is
 * not read-only, a transaction id, and room on the disk for a file to grow. Nothing of it stays:
 * the file is a temporary one of some 300 KiB, gone with the statement.
 */
final class WriteProbe {
  /** So little memory that the rows go to a file; and no wait for a disk or a standby. */
  static final String OPTIONS =
      "-c work_mem=64kB -c synchronous_commit=off -c statement_timeout=900";

  private static final String PROBE =
      """
      SELECT w.able, CASE WHEN w.able THEN pg_current_xact_id() END,
        (SELECT count(*) FROM generate_series(1, 10000))
      FROM (SELECT current_setting('transaction_read_only') = 'off') AS w (able)
      """;

  private static final String DISK_FULL = "53100";

  /** The operator keeps temporary files smaller than ours, which says nothing of the disk. */
  private static final String TEMPORARY_FILES_LIMITED = "53400";

  private WriteProbe() {}

  /** What is in the way, in words fit for an operator. */
  static Optional<String> obstacle(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(PROBE)) {
      return rows.next() && rows.getBoolean(1)
          ? Optional.empty()
          : Optional.of("the database is read-only");
    } catch (SQLException e) {
      return switch (String.valueOf(e.getSQLState())) {
        case DISK_FULL -> Optional.of("the database's disk is full");
        case TEMPORARY_FILES_LIMITED -> Optional.empty();
        default -> throw e;
      };
    }
  }
}
