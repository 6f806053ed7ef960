package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;

/** Holds a floor to the job that it stands for: as many rows, and as large, in each table. */
final class SameRows {
  private static final List<String> CHARGED =
      List.of(
          "account",
          "autopay_attempt",
          "inbox_message",
          "journal_entry",
          "line",
          "mandate",
          "message",
          "occurrence",
          "posting",
          "recharge_transaction",
          "subscription",
          "transaction_counter");

  /** How far the mean size of a row may be from the other's. */
  private static final double TOLERANCE = 0.02;

  private record Size(long rows, double bytes) {
    boolean resembles(Size other) {
      return rows == other.rows && Math.abs(bytes - other.bytes) <= TOLERANCE * other.bytes;
    }
  }

  private SameRows() {}

  /**
   * @throws IllegalStateException unless both charged alike
   */
  static void charged(DatabaseConfig subject, DatabaseConfig floor) throws SQLException {
    try (Connection ours = connect(subject);
        Connection theirs = connect(floor)) {
      TreeMap<String, String> differing = new TreeMap<>();
      for (String table : CHARGED) {
        Size one = size(ours, table);
        Size other = size(theirs, table);
        if (!one.resembles(other)) {
          differing.put(table, one + " and " + other);
        }
      }
      if (!differing.isEmpty()) {
        throw new IllegalStateException("the floor writes other rows: " + differing);
      }
    }
  }

  private static Size size(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), coalesce(avg(pg_column_size(t.*)), 0) FROM " + table + " t")) {
      row.next();
      return new Size(row.getLong(1), row.getDouble(2));
    }
  }

  private static Connection connect(DatabaseConfig database) throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.user(), database.password().reveal());
  }
}
