package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL goes about statements, also about those inside of functions. */
final class Plans {
  private Plans() {}

  /** Sends them again, and prints each plan as it was run. */
  static void print(PrintWriter out, Connection superuser, List<Call> calls) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute("LOAD 'auto_explain'");
      statement.execute(
          """
          SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
          SET auto_explain.log_analyze = on; SET auto_explain.log_buffers = on;
          SET client_min_messages = log
          """);
    }
    superuser.setAutoCommit(false);
    List<Call> all = new ArrayList<>(calls);
    // The last plan is told when the next statement begins.
    all.add(new Call("SELECT 1", List.of()));
    for (Call call : all) {
      try (PreparedStatement statement = call.prepared(superuser)) {
        statement.execute();
        for (SQLWarning told = statement.getWarnings();
            told != null;
            told = told.getNextWarning()) {
          out.println(told.getMessage().indent(2).stripTrailing());
        }
      }
    }
    superuser.setAutoCommit(true);
  }
}
