package dev.khata.persistence.testing;

import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.database.SchemaFailure;
import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.PostgresFailure;
import dev.khata.persistence.postgres.ServerRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one PostgreSQL of this JVM's tests, with the migrated database that all others are copied
 * from. It lies in {@code target} and is used again by the next run, which only migrates on.
 */
final class TestServer {
  private static final Path HOME = Path.of("target", "postgres").toAbsolutePath();

  /** Of the whole project, since to unpack them takes seconds. */
  static final Path PROGRAMS = project().resolve("target").resolve("postgres");

  /** So many JVMs may test in the same directory at once. */
  private static final int PLACES = 8;

  private static final String TEMPLATE = "khata";

  private final EmbeddedServer server;
  private final Shelf shelf;
  private final Connection superuser;
  private final AtomicInteger copies = new AtomicInteger();

  private static final class Holder {
    private static final TestServer ONLY = new TestServer();
  }

  /** Starts it at first use; it ends with the JVM. */
  static TestServer running() {
    return Holder.ONLY;
  }

  private TestServer() {
    server = inFreePlace();
    shelf = Shelf.made();
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    try {
      superuser = connect(ServerRole.SUPERUSER, "postgres");
      dropLeftovers();
      shelf.putUp(superuser);
      migrateTemplate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end() {
    server.close();
    shelf.clear();
  }

  private static EmbeddedServer inFreePlace() {
    for (var place = 1; ; place++) {
      try {
        return EmbeddedServer.forTests(HOME.resolve("test-" + place), programs());
      } catch (PostgresFailure e) {
        var taken = String.valueOf(e.getMessage()).startsWith("another Khata server");
        if (!taken || place == PLACES) throw e;
      }
    }
  }

  /** The directory of the clone, in which or below which the tests run. */
  private static Path project() {
    var here = Path.of("").toAbsolutePath();
    for (var above = here; above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve(".mvn"))) return above;
    }
    return here;
  }

  private static Path programs() {
    try {
      return Files.createDirectories(PROGRAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a run that was killed. */
  private void dropLeftovers() throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = superuser.createStatement();
        var rows =
            statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^test_'")) {
      while (rows.next()) names.add(rows.getString(1));
    }
    for (var name : names) drop(name);
  }

  /** What an edited migration made can't be migrated on, only made anew. */
  private void migrateTemplate() throws SQLException {
    var migrations = new Migrations(config(TEMPLATE));
    try {
      migrations.migrate();
    } catch (SchemaFailure e) {
      drop(TEMPLATE);
      execute("CREATE DATABASE " + TEMPLATE + " OWNER khata_owner");
      migrations.migrate();
    }
  }

  /** The name of a new database, a copy of the migrated one. */
  synchronized String copy() throws SQLException {
    var name = "test_" + copies.incrementAndGet();
    execute(
        "CREATE DATABASE "
            + name
            + " TEMPLATE "
            + TEMPLATE
            + " OWNER khata_owner"
            + shelf.clause());
    return name;
  }

  synchronized void drop(String name) throws SQLException {
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  DatabaseConfig config(String database) {
    var app = server.login(ServerRole.APP);
    var owner = server.login(ServerRole.OWNER);
    return DatabaseConfig.of(
        url(database), app.user(), app.password(), owner.user(), owner.password());
  }

  /** The same as the role of reports sees it. */
  DatabaseConfig reports(String database) {
    var login = server.login(ServerRole.REPORT);
    return DatabaseConfig.of(
        url(database), login.user(), login.password(), login.user(), login.password());
  }

  Connection connect(ServerRole role, String database) throws SQLException {
    var login = server.login(role);
    return DriverManager.getConnection(url(database), login.user(), login.password().reveal());
  }

  private String url(String database) {
    return server.url().replaceFirst("[^/]*$", database);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
