package dev.khata.persistence.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program to its end, in an environment of its own, so that no {@code PG…} variable steers
 * it and no secret of Khata's reaches it.
 */
final class Program {

  /** How it ended and what it printed to both streams; 127 when it could not be started at all. */
  record Outcome(int exitCode, String output) {
    boolean ok() {
      return exitCode == 0;
    }
  }

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C");

  private Program() {}

  /** A program that isn't done within the limit is killed. */
  static Outcome run(Duration limit, List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      return outcome(process, limit);
    } catch (IOException e) {
      return new Outcome(127, String.valueOf(e.getMessage()));
    }
  }

  /**
   * As {@link #run}, for the programs of PostgreSQL, which refuse to run as root: in a user
   * namespace of its own root is nobody, and still owns its files.
   */
  static Outcome runUnprivileged(Duration limit, List<String> command) {
    if (!isRoot()) return run(limit, command);
    var inNamespace = new ArrayList<>(List.of("unshare", "--user"));
    inNamespace.addAll(command);
    return run(limit, inNamespace);
  }

  static void requireThatPostgresMayRun() {
    if (!isRoot()) return;
    var probe = runUnprivileged(Duration.ofSeconds(10), List.of("true"));
    if (!probe.ok()) throw rootRefused(probe.output());
  }

  static PostgresFailure rootRefused(String reason) {
    return new PostgresFailure(
        "PostgreSQL does not run as root, and this machine does not let root make a user namespace"
            + " for it ("
            + reason
            + "): run khata as an ordinary user, or set KHATA_DB_URL to a PostgreSQL of your own");
  }

  private static boolean isRoot() {
    return new UnixSystem().getUid() == 0;
  }

  private static Outcome outcome(Process process, Duration limit) throws IOException {
    var inTime = process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    var _ = inTime.exceptionally(_ -> process.destroyForcibly());
    try (var output = process.getInputStream()) {
      var text = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Outcome(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new PostgresFailure("interrupted while a program of PostgreSQL ran", e);
    }
  }
}
