package dev.khata.bootstrap.e2e;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Takes all rows of one database into another one of the same schema, as an operator may do it. */
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

  /** Both as who gets past every trigger and foreign key. */
  Moving(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  void all() throws SQLException {
    execute("SET session_replication_role = replica");
    List<String> tables = texts(TABLES);
    execute("TRUNCATE " + String.join(", ", tables));
    for (String table : tables) {
      rows(table);
    }
    for (String next : texts(NEXT_NUMBERS)) {
      execute(next);
    }
  }

  private void rows(String table) throws SQLException {
    CopyManager in = to.unwrap(PGConnection.class).getCopyAPI();
    CopyManager out = from.unwrap(PGConnection.class).getCopyAPI();
    try (PipedWriter writer = new PipedWriter();
        PipedReader reader = new PipedReader(writer)) {
      var written =
          CompletableFuture.runAsync(
              () -> {
                try (writer) {
                  out.copyOut("COPY " + table + " TO STDOUT", writer);
                } catch (SQLException | IOException e) {
                  throw new IllegalStateException(table, e);
                }
              });
      in.copyIn("COPY " + table + " FROM STDIN", reader);
      written.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  private void execute(String sql) throws SQLException {
    try (var statement = to.createStatement()) {
      statement.execute(sql);
    }
  }
}
