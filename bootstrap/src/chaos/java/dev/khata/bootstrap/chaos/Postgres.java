package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.impl.DSL;

/** The PostgreSQL that Khata keeps in a data directory, seen by its superuser. */
record Postgres(Path home) {
  private static final String BACKENDS =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'khata' ORDER BY pid";

  private static final String STANDING_STILL =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE application_name = 'khata' AND state = 'idle in transaction'
        AND state_change < now() - interval '1 s'
      """;

  Connection connect() throws SQLException, IOException {
    String port = Files.readString(home.resolve("port")).strip();
    String password =
        Files.readAllLines(home.resolve("passwords")).stream()
            .filter(line -> line.startsWith("postgres="))
            .map(line -> line.substring("postgres=".length()))
            .findFirst()
            .orElseThrow();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/khata";
    return DriverManager.getConnection(url, "postgres", password);
  }

  void killPostmaster() throws IOException {
    kill(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
  }

  /** Whether it has not been ended, or was killed and not started again. */
  boolean mayRun() {
    return Files.exists(pidFile());
  }

  private Path pidFile() {
    return home.resolve("data").resolve("postmaster.pid");
  }

  /** How many transactions of Khata's have stood still for a second. */
  long standingStill() throws SQLException, IOException {
    try (Connection connection = connect()) {
      return DSL.using(connection).fetchSingle(STANDING_STILL).get(0, Long.class);
    }
  }

  /** One that works for Khata; PostgreSQL ends all others with it and recovers. */
  void killBackend(RandomGenerator random) throws SQLException, IOException {
    try (Connection connection = connect()) {
      var pids = DSL.using(connection).fetch(BACKENDS).getValues(0, Long.class);
      kill(pids.get(random.nextInt(pids.size())));
    }
  }

  private static void kill(long pid) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty() || !process.get().destroyForcibly()) {
      throw new IOException("no process " + pid + " to kill");
    }
  }
}
