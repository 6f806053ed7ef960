package dev.khata.persistence.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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

    /** What it printed, in one line. */
    String line() {
      return output.lines().map(String::strip).collect(Collectors.joining("; "));
    }
  }

  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL", "C");

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);

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
    return isRoot() ? runAsNobody(limit, command) : run(limit, command);
  }

  /**
   * As {@link #runUnprivileged}, for initdb, which refuses to run as a user without a name: such a
   * one is nobody, too.
   *
   * @throws PostgresFailure when there is no name to be had
   */
  static Outcome runNamed(Duration limit, List<String> command) {
    if (isRoot() || !isNameless()) return runUnprivileged(limit, command);
    if (!runAsNobody(PROBE_LIMIT, List.of("id", "--user", "--name")).ok()) {
      throw new PostgresFailure(
          "PostgreSQL makes no database for a user without a name, and user id "
              + uid()
              + " has none on this machine: give it one in /etc/passwd, run khata as another user,"
              + " or set KHATA_DB_URL to a PostgreSQL of your own");
    }
    return runAsNobody(limit, command);
  }

  private static Outcome runAsNobody(Duration limit, List<String> command) {
    var inNamespace = new ArrayList<>(List.of("unshare", "--user"));
    inNamespace.addAll(command);
    return run(limit, inNamespace);
  }

  private static boolean isNameless() {
    return !run(PROBE_LIMIT, List.of("id", "--user", "--name")).ok();
  }

  static void requireThatPostgresMayRun() {
    if (!isRoot()) return;
    var probe = runUnprivileged(PROBE_LIMIT, List.of("true"));
    if (!probe.ok()) throw rootRefused(probe.line());
  }

  /** What root may enter by its privileges alone is closed to a PostgreSQL without them. */
  static void requireThatPostgresMayWorkIn(Path directory) {
    if (!isRoot()) return;
    var path = directory.toString();
    if (!runAsNobody(PROBE_LIMIT, List.of("test", "-w", path, "-a", "-x", path)).ok()) {
      throw new PostgresFailure(
          "PostgreSQL, which does not run as root, may not use the directory "
              + directory
              + ", as root does not own all that leads to it: run khata as the user that owns it,"
              + " or set KHATA_DATA_DIR to another");
    }
  }

  static PostgresFailure rootRefused(String reason) {
    return new PostgresFailure(
        "PostgreSQL does not run as root, and this machine does not let root make a user namespace"
            + " for it ("
            + reason
            + "): run khata as an ordinary user, or set KHATA_DB_URL to a PostgreSQL of your own");
  }

  private static boolean isRoot() {
    return uid() == 0;
  }

  private static long uid() {
    return new UnixSystem().getUid();
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
