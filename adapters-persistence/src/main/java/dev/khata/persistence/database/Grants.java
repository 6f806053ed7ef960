package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the users of the database may do there, told anew after each migration and all at once: the
 * working user reads and writes rows, {@code khata_report} reads the columns that a list names. A
 * table that has a trigger named {@code append_only} can be added to and read only.
 */
final class Grants {
  private static final String REPORT = "khata_report";

  private static final String APPEND_ONLY =
      """
      SELECT quote_ident(relname) FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE tgname = 'append_only' AND relnamespace = 'public'::regnamespace\
      """;

  /** They would write as their owner, past what the tables beneath let one do. */
  private static final String VIEWS =
      """
      SELECT quote_ident(relname) FROM pg_class
      WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace\
      """;

  private static final String REPORTED = "/db/reported.txt";

  /** Any number that nothing else locks: two migrators at once would trip over each other. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7236482901)";

  private Grants() {}

  static void renew(DataSource migrator, DatabaseConfig config) {
    try (var connection = migrator.getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, ONE_AT_A_TIME);
      // An owner who took rights from himself could not even check his own foreign keys.
      if (!config.migratesAsItself()) toWorkingUser(connection, quoted(workingUser(config)));
      if (exists(connection, REPORT)) toReport(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new SchemaFailure(
          "can't give the users of the database their rights: " + e.getMessage(), e);
    }
  }

  private static String workingUser(DatabaseConfig config) throws SQLException {
    if (!config.user().isEmpty()) return config.user();
    try (var connection = DriverManager.getConnection(config.url(), config.login())) {
      return connection.getMetaData().getUserName();
    }
  }

  private static void toWorkingUser(Connection connection, String user) throws SQLException {
    execute(connection, "GRANT USAGE ON SCHEMA public TO " + user);
    execute(
        connection,
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + user);
    execute(connection, "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO " + user);
    execute(connection, "GRANT EXECUTE ON FUNCTION lift_ids(text, bigint) TO " + user);
    execute(connection, "GRANT EXECUTE ON FUNCTION postings_came_back() TO " + user);
    execute(connection, "REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM " + user);
    for (var table : names(connection, APPEND_ONLY)) {
      execute(connection, "REVOKE UPDATE, DELETE ON " + table + " FROM " + user);
    }
    for (var view : names(connection, VIEWS)) {
      execute(connection, "REVOKE INSERT, UPDATE, DELETE ON " + view + " FROM " + user);
    }
  }

  private static void toReport(Connection connection) throws SQLException {
    execute(connection, "GRANT USAGE ON SCHEMA public TO " + REPORT);
    // Of columns too; what an older Khata let it read, table by table, ends here.
    execute(connection, "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM " + REPORT);
    for (var line : Listing.lines(REPORTED)) {
      var table = line.split(": ", 2);
      execute(connection, "GRANT SELECT (" + table[1] + ") ON " + table[0] + " TO " + REPORT);
    }
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var names = new ArrayList<String>();
      while (rows.next()) names.add(rows.getString(1));
      return names;
    }
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (var query = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
      query.setString(1, role);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
