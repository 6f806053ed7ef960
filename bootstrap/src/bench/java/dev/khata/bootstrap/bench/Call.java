package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A statement as it went to the database, with the values it had, ready to be sent again.
 *
 * @param values as texts; empty for null
 */
record Call(String sql, List<Optional<String>> values) {
  private static final Pattern PLACE = Pattern.compile("\\$[0-9]+");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  Call {
    sql = PLACE.matcher(sql).replaceAll("?");
    values = List.copyOf(values);
  }

  /** Sends it again, reads all rows, and gives new ids to what may be there once only. */
  void again(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepared(connection)) {
      if (statement.execute()) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      }
    }
  }

  /** Ready to be sent, with new ids for what may be there once only. */
  PreparedStatement prepared(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      Optional<String> value = values.get(i);
      if (value.isPresent()) {
        statement.setObject(i + 1, fresh(value.get()), Types.OTHER);
      } else {
        statement.setNull(i + 1, Types.OTHER);
      }
    }
    return statement;
  }

  private static String fresh(String value) {
    if (value.length() < 36 || !ID.matcher(value).find()) {
      return value;
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return ID.matcher(value)
        .replaceAll(found -> new UUID(random.nextLong(), random.nextLong()).toString());
  }
}
