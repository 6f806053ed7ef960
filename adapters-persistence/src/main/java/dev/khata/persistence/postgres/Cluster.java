package dev.khata.persistence.postgres;

import dev.khata.domain.kernel.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** PostgreSQL's own directory and what is done to it: made, started, stopped. One at a time. */
final class Cluster {
  private static final int PORTS_TRIED = 5;
  private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);

  /** Long, since after a crash PostgreSQL replays its log before it listens. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration ORPHANS_END = Duration.ofSeconds(15);

  private final Binaries binaries;
  private final Layout layout;
  private final Durability durability;

  Cluster(Binaries binaries, Layout layout, Durability durability) {
    this.binaries = binaries;
    this.layout = layout;
    this.durability = durability;
  }

  /**
   * Makes the directory unless it is there. It is made under another name and renamed when
   * complete, so an interrupted attempt is never taken for data, and data never for an attempt.
   */
  void make(Secret superuserPassword, Consumer<String> progress) {
    var data = layout.data();
    try {
      if (Files.exists(data)) {
        requireSameMajorVersion(data);
        return;
      }
      progress.accept("Making a new database in " + data);
      Layout.sweep(data);
      var unfinished = Layout.unfinished(data);
      initialise(unfinished, superuserPassword);
      Layout.finish(unfinished, data);
    } catch (IOException e) {
      throw layout.unusable(e);
    }
  }

  /**
   * The built-in C.UTF-8 locale sorts by code point on every machine and in every release, so no
   * update of the system can silently break an index. Which signs are letters is another question,
   * see {@link Letters}.
   */
  private void initialise(Path directory, Secret superuserPassword) throws IOException {
    var passwordFile = Layout.unfinished(layout.initialPassword());
    Files.deleteIfExists(passwordFile);
    Passwords.writeForOwner(passwordFile, superuserPassword.reveal());
    try {
      require(
          "initdb",
          Program.runNamed(
              INITDB_LIMIT,
              List.of(
                  binaries.program("initdb"),
                  "--pgdata=" + directory,
                  "--username=" + ServerRole.SUPERUSER.user(),
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--no-instructions",
                  durability.initdbOption())));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private void requireSameMajorVersion(Path data) throws IOException {
    var versionFile = data.resolve("PG_VERSION");
    if (!Files.exists(versionFile)) {
      throw new PostgresFailure(data + " is not a database directory; move it out of the way");
    }
    var version = Files.readString(versionFile).strip();
    if (!version.equals(binaries.majorVersion())) {
      throw new PostgresFailure(
          String.format(
              Locale.ROOT,
              "the database in %s was made by PostgreSQL %s, and this Khata brings PostgreSQL %s:"
                  + " dump it with the old one and load it with this one",
              data,
              version,
              binaries.majorVersion()));
    }
  }

  Optional<Postmaster> running() {
    return Postmaster.runningOn(layout.data());
  }

  /**
   * Starts PostgreSQL in a session of its own, so that a Ctrl-C meant for Khata does not reach it,
   * and returns once it answers. It listens where it did last time, if that can be.
   */
  Postmaster start() {
    for (var attempt = 1; ; attempt++) {
      var port = Ports.choose(layout.port());
      try {
        var postmaster = start(port);
        Ports.remember(layout.port(), port);
        return postmaster;
      } catch (PostgresFailure e) {
        if (Ports.isFree(port) || attempt == PORTS_TRIED) throw e;
      }
    }
  }

  /** As {@link #start()}, for users who know the port; nothing happens when it runs already. */
  Postmaster restart(int port) {
    return running().orElseGet(() -> start(port));
  }

  private Postmaster start(int port) {
    var deadline = System.nanoTime() + ORPHANS_END.toNanos();
    while (true) {
      ServerLog.bound(layout.log());
      var told = ServerLog.size(layout.log());
      var outcome = tryToStart(port);
      var running = running();
      if (outcome.ok() && running.isPresent()) return running.get();
      var log = ServerLog.since(told, layout.log());
      if (!orphansWereInTheWay(log) || System.nanoTime() > deadline) {
        throw new PostgresFailure("PostgreSQL did not start: " + ServerLog.reason(log, outcome));
      }
      Pause.of(Duration.ofMillis(250));
    }
  }

  /** A killed PostgreSQL's children that still end, or one that a killed Khata had just started. */
  private boolean orphansWereInTheWay(String log) {
    if (running().isEmpty()) return log.contains("still in use");
    stop();
    return true;
  }

  private Program.Outcome tryToStart(int port) {
    try {
      Postmaster.disownReusedPid(layout.data());
    } catch (IOException e) {
      throw new PostgresFailure("can't repair " + Postmaster.pidFile(layout.data()) + ": " + e, e);
    }
    return pgCtl(
        START_LIMIT, "start", "--log=" + layout.log(), "--options=" + options(settings(port)));
  }

  /** Ends it cleanly; open transactions are rolled back, sessions cut. */
  void stop() {
    if (running().isEmpty()) return;
    if (pgCtl(STOP_LIMIT, "stop", "--mode=fast").ok()) return;
    require("pg_ctl stop", pgCtl(STOP_LIMIT, "stop", "--mode=immediate"));
  }

  private Program.Outcome pgCtl(Duration limit, String verb, String... more) {
    var command =
        new ArrayList<>(
            List.of(
                binaries.program("pg_ctl"),
                verb,
                "--pgdata=" + layout.data(),
                "--wait",
                "--silent",
                "--timeout=" + limit.toSeconds()));
    command.addAll(List.of(more));
    return Program.runUnprivileged(limit.plusSeconds(10), command);
  }

  private Map<String, String> settings(int port) {
    var settings = new TreeMap<>(durability.settings());
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("timezone", "UTC");
    // Well below every lock_timeout, or a deadlock would pass for a long wait and not be tried
    // again.
    settings.put("deadlock_timeout", "250ms");
    settings.put("log_timezone", "UTC");
    // The log gets no values and no statements: they hold phones and names. Errors come to the
    // caller anyway; what is left is starts, stops and crashes.
    settings.put("log_min_messages", "log");
    settings.put("log_min_error_statement", "panic");
    settings.put("log_error_verbosity", "terse");
    settings.put("log_checkpoints", "off");
    return settings;
  }

  private static String options(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(
            setting ->
                String.format(Locale.ROOT, "-c %s='%s'", setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static void require(String what, Program.Outcome outcome) {
    if (!outcome.ok()) throw new PostgresFailure(what + " failed: " + outcome.line());
  }
}
