package dev.khata.persistence.backup;

import dev.khata.persistence.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY, and work that takes as long as it takes, in the current transaction. */
record Copying(Database database) {
  private static final String PATIENT =
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";

  /** Makes one connection as patient as the work needs, and as it was before for the next one. */
  interface Work<T> {
    T run();
  }

  <T> T patiently(Work<T> work) {
    return dsl()
        .connectionResult(
            connection -> {
              int before = connection.getNetworkTimeout();
              connection.setNetworkTimeout(Runnable::run, 0);
              try {
                dsl().execute(PATIENT);
                return work.run();
              } finally {
                restore(connection, before);
              }
            });
  }

  /** One that is lost needs no patience. */
  private static void restore(Connection connection, int millis) throws SQLException {
    if (!connection.unwrap(Connection.class).isClosed()) {
      connection.setNetworkTimeout(Runnable::run, millis);
    }
  }

  DSLContext dsl() {
    return database.dsl();
  }

  long count(String query) {
    return dsl().resultQuery("SELECT count(*) FROM (" + query + ") q").fetchSingle(0, Long.class);
  }

  long out(String query, OutputStream into) throws IOException {
    return manager(copy -> copy.copyOut("COPY (" + query + ") TO STDOUT", into));
  }

  long in(String table, List<String> columns, InputStream from) throws IOException {
    String into = "COPY " + table + " (" + quoted(columns) + ") FROM STDIN";
    return manager(copy -> copy.copyIn(into, from));
  }

  static String quoted(List<String> columns) {
    return columns.stream().map(Copying::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  private interface Copy {
    long with(CopyManager manager) throws SQLException, IOException;
  }

  private long manager(Copy copy) throws IOException {
    try {
      return dsl()
          .connectionResult(
              connection -> {
                try {
                  return copy.with(connection.unwrap(PGConnection.class).getCopyAPI());
                } catch (IOException e) {
                  // What was not read of it would be taken for the answer to what comes next.
                  connection.abort(Runnable::run);
                  throw e;
                }
              });
    } catch (DataAccessException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
  }
}
