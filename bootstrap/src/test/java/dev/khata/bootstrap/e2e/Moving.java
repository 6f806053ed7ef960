package dev.khata.bootstrap.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes all rows of one database into another one of the same schema, as an operator may do it:
 * through a folder of this machine, on which both servers run.
 */
final class Moving {
  private static final String TABLES =
      """
      SELECT quote_ident(relname) FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname <> 'flyway_schema_history'
      ORDER BY relname\
      """;

  private static final String NEXT_NUMBERS =
      """
      SELECT format('SELECT setval(%L, %s)', sequencename, last_value) FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL\
      """;

  private final Connection from;
  private final Connection to;
  private final Path folder;

  /** Both connections as who gets past every trigger and foreign key. */
  Moving(Connection from, Connection to, Path folder) {
    this.from = from;
    this.to = to;
    this.folder = folder;
  }

  void all() throws SQLException {
    execute(to, "SET session_replication_role = replica");
    List<String> tables = texts(TABLES);
    execute(to, "TRUNCATE " + String.join(", ", tables));
    for (String table : tables) {
      Path file = folder.resolve(table);
      execute(from, "COPY %s TO '%s'".formatted(table, file));
      execute(to, "COPY %s FROM '%s'".formatted(table, file));
    }
    for (String next : texts(NEXT_NUMBERS)) {
      execute(to, next);
    }
  }

  private List<String> texts(String query) throws SQLException {
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
