package dev.khata.bootstrap.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** All that stands in the tables of a database, whatever the type of its column. */
final class Dump {
  private static final String COLUMNS =
      "SELECT format('%I.%I', c.table_schema, c.table_name), format('%I', c.column_name),"
          + " c.data_type FROM information_schema.columns c JOIN information_schema.tables t"
          + " USING (table_schema, table_name) WHERE t.table_type = 'BASE TABLE'"
          + " AND c.table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2";

  private final List<Value> values = new ArrayList<>();

  /** The values of bytes are read as Latin letters, so that a text within them is found. */
  private record Value(String column, String text) {}

  /**
   * @param all may read every table
   */
  static Dump of(Connection all) throws SQLException {
    Dump dump = new Dump();
    try (var statement = all.createStatement();
        ResultSet columns = statement.executeQuery(COLUMNS)) {
      while (columns.next()) {
        dump.read(all, columns.getString(1), columns.getString(2), columns.getString(3));
      }
    }
    return dump;
  }

  private void read(Connection all, String table, String column, String type) throws SQLException {
    boolean isBytes = type.equals("bytea");
    String read = isBytes ? column : column + "::text";
    String sql = "SELECT " + read + " FROM " + table + " WHERE " + column + " IS NOT NULL";
    try (var statement = all.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String text =
            isBytes ? new String(rows.getBytes(1), StandardCharsets.ISO_8859_1) : rows.getString(1);
        values.add(new Value(table + "." + column, text.toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** The columns in which such a text stands, in small letters. */
  List<String> columns(Predicate<String> such) {
    return values.stream()
        .filter(value -> such.test(value.text()))
        .map(Value::column)
        .distinct()
        .toList();
  }
}
