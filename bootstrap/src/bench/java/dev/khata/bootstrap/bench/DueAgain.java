package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Charges all mandates there are, which are made due once more beforehand; what that takes is not
 * measured.
 *
 * @param work charges all that is due; how many mandates that were
 */
record DueAgain(DatabaseConfig database, Callable<Integer> work) implements Load {

  @Override
  public double rate(Duration time) throws Exception {
    reset();
    long start = System.nanoTime();
    int charged = work.call();
    return charged * 1e9 / (System.nanoTime() - start);
  }

  private void reset() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          UPDATE occurrence SET outcome = 'FAILED', retry_at = NULL WHERE outcome = 'RETRYING'
          """);
      statement.execute(
          """
          UPDATE mandate SET status = 'ENABLED', stop_reason = NULL, consecutive_failures = 0,
            next_slot = now() AT TIME ZONE 'Asia/Kolkata', next_due_at = now(), next_attempt_at = now()
          """);
    }
    try (Connection connection = owner();
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM mandate");
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.user(), database.password().reveal());
  }

  private Connection owner() throws SQLException {
    return DriverManager.getConnection(
        database.url(), database.migrateUser(), database.migratePassword().reveal());
  }
}
