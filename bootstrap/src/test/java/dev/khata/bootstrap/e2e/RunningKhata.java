package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.command.Starter;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.serve.Apis;
import dev.khata.bootstrap.serve.Server;
import dev.khata.bootstrap.wiring.MovableTime;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.PoolLimits;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Khata as {@code serve} puts it together, on a free port, with a database of its own. Without
 * limits per address, without timers and with cheap password hashes, unless a test says otherwise.
 *
 * <pre>{@code
 * @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();
 * }</pre>
 */
final class RunningKhata implements AutoCloseable, AfterAllCallback {
  private static final Map<String, String> USUAL =
      Map.of(
          "KHATA_HTTP_PORT", "0",
          "KHATA_RATE_LIMIT_PER_IP", "off",
          "KHATA_SCHEDULER", "off",
          // A line for each request would be thousands.
          "KHATA_LOG_LEVEL", "warn",
          "KHATA_ARGON2_MEMORY_KIB", "1024",
          "KHATA_ARGON2_PASSES", "1");

  /** By settings: servers of the same settings publish the same, and to make it takes its time. */
  private static final Map<Map<String, String>, PublishedDocuments> DOCUMENTS =
      new ConcurrentHashMap<>();

  private final TestDatabase database;
  private final Path data;
  private final Map<String, String> settings;
  private final Started started;
  private final Server server;
  private final App app;

  private RunningKhata(
      Starter starter,
      TestDatabase database,
      UnaryOperator<DatabaseConfig> line,
      Map<String, String> settings) {
    this.database = database;
    data = temporary();
    this.settings = new HashMap<>(USUAL);
    this.settings.putAll(onDatabase(line.apply(database.config())));
    this.settings.putAll(forReports(database.reports()));
    this.settings.put("KHATA_DATA_DIR", data.toString());
    this.settings.putAll(settings);
    started = starter.start(Configuration.read(this.settings, Optional.empty()));
    server = started.get(Server.class);
    server.start();
    String base = "http://127.0.0.1:" + server.port();
    app = App.of(base, documents(settings, base));
  }

  /** What a server of these settings publishes, such as the one there. */
  static PublishedDocuments documents(Map<String, String> settings, String base) {
    return DOCUMENTS.computeIfAbsent(settings, _ -> App.documents(base));
  }

  static RunningKhata start() {
    return start(Map.of());
  }

  static RunningKhata start(Map<String, String> settings) {
    return start(TestDatabase.fresh(), settings);
  }

  /** On a database that is there already, and is dropped with it. */
  static RunningKhata start(TestDatabase database, Map<String, String> settings) {
    return new RunningKhata(Wiring.forServer(), database, UnaryOperator.identity(), settings);
  }

  /** With time that stands still until the test moves it. */
  static RunningKhata start(SettableClock clock) {
    return start(clock, Map.of());
  }

  static RunningKhata start(SettableClock clock, Map<String, String> settings) {
    return new RunningKhata(
        MovableTime.server(clock), TestDatabase.fresh(), UnaryOperator.identity(), settings);
  }

  /** Reaching its database in another way than directly. */
  static RunningKhata start(UnaryOperator<DatabaseConfig> line) {
    return new RunningKhata(Wiring.forServer(), TestDatabase.fresh(), line, Map.of());
  }

  App app() {
    return app;
  }

  /** Another instance on the same database, with the same keys. */
  final class Second implements AutoCloseable {
    private final Started second;
    private final Server port;

    private Second(Configuration configuration) {
      second = Wiring.forServer().start(configuration);
      port = second.get(Server.class);
      port.start();
    }

    int port() {
      return port.port();
    }

    /** One of the objects it is made of. */
    <T> T get(Class<T> type) {
      return second.get(type);
    }

    /** The same app, with the same session, that speaks to this instance. */
    App reachedBy(App first) {
      return first.at("http://127.0.0.1:" + port.port());
    }

    @Override
    public void close() {
      port.close();
      second.close();
    }
  }

  Second beside() {
    return beside(Map.of());
  }

  /** The same with other settings. */
  Second beside(Map<String, String> others) {
    return new Second(configuration(others));
  }

  /** As {@code serve --new-keys} starts it: without keys that are lost. */
  Second withoutLostKeys(Map<String, String> others) {
    return new Second(configuration(others).withNewKeys());
  }

  private Configuration configuration(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(others);
    return Configuration.read(all, Optional.empty());
  }

  /** The database behind it, as the working user. */
  DSLContext sql() {
    return database.dsl();
  }

  Apis apis() {
    return started.get(Apis.class);
  }

  /** One of the objects it is made of. */
  <T> T get(Class<T> type) {
    return started.get(type);
  }

  /** All that it was started by, for a process beside it. */
  Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** Runs a command beside it, on the same database. */
  Shell.Ended run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** The same with other settings. */
  Shell.Ended run(Map<String, String> others, String... arguments) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(others);
    return Shell.run(all, arguments);
  }

  /** The same with its answers going there. */
  Shell.Ended runInto(OutputStream out, String... arguments) {
    return Shell.run(out, settings, arguments);
  }

  /** Changes rows as only the superuser can, past every trigger. */
  void tamper(String sql) {
    database.execute(ServerRole.SUPERUSER, "SET session_replication_role = replica; " + sql);
  }

  /** The database as one sees it who may do everything there. */
  Connection superuser() throws SQLException {
    return database.connect(ServerRole.SUPERUSER);
  }

  int port() {
    return server.port();
  }

  /** Settings that name a database, and how long its answers are waited for. */
  static Map<String, String> onDatabase(DatabaseConfig config) {
    PoolLimits limits = config.requests();
    return Map.of(
        "KHATA_DB_URL", config.url(),
        "KHATA_DB_USER", config.user(),
        "KHATA_DB_PASSWORD", config.password().reveal(),
        "KHATA_DB_MIGRATE_USER", config.migrateUser(),
        "KHATA_DB_MIGRATE_PASSWORD", config.migratePassword().reveal(),
        "KHATA_DB_CONNECT_TIMEOUT", millis(limits.connect()),
        "KHATA_DB_LOCK_TIMEOUT", millis(limits.lock()),
        "KHATA_DB_STATEMENT_TIMEOUT", millis(limits.statement()),
        "KHATA_DB_SOCKET_TIMEOUT", millis(limits.socket()));
  }

  private static String millis(Duration limit) {
    return limit.toMillis() + "ms";
  }

  /** Settings by which reports are read. */
  private static Map<String, String> forReports(DatabaseConfig config) {
    return Map.of(
        "KHATA_DB_REPORT_USER", config.user(),
        "KHATA_DB_REPORT_PASSWORD", config.password().reveal());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    server.close();
    started.close();
    database.close();
    delete(data);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("khata-e2e");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (var paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
