package dev.khata.bootstrap.bench;

import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Migrations;
import dev.khata.persistence.database.SchemaFailure;
import dev.khata.persistence.postgres.EmbeddedServer;
import dev.khata.persistence.postgres.Login;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.wallet.WalletPersistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL as it is embedded for operators, durable, in {@code ~/.cache/khata-bench} ({@code
 * -Dbench.home}). What takes long to make is kept there from run to run, for as long as the schema
 * stays what it is.
 */
final class Stand implements AutoCloseable {
  static final Unit NPR = new Unit("NPR", 2);
  private static final String EMPTY = "khata";

  private final Path home;
  private final EmbeddedServer server;
  private int runs;

  private Stand(Path home, EmbeddedServer server) {
    this.home = home;
    this.server = server;
  }

  static Stand open() throws SQLException {
    Path home =
        Path.of(System.getProperty("bench.home", System.getProperty("user.home") + "/.cache"))
            .resolve("khata-bench");
    Stand stand = new Stand(home, EmbeddedServer.forCommand(home, progress -> {}));
    for (String left : stand.databases("run_%")) {
      stand.drop(left);
    }
    stand.migrate();
    return stand;
  }

  Path home() {
    return home;
  }

  /** What an edited migration made can't be migrated on, only made anew. */
  private void migrate() throws SQLException {
    try {
      new Migrations(config(EMPTY)).migrate();
    } catch (SchemaFailure edited) {
      String letters = letters();
      drop(EMPTY);
      execute(
          "CREATE DATABASE %s OWNER khata_owner TEMPLATE template0 LC_CTYPE '%s'"
              .formatted(EMPTY, letters));
      new Migrations(config(EMPTY)).migrate();
    }
    try (Database database = Database.forCommand(config(EMPTY))) {
      WalletPersistence.ports(database, new JooqTransactions(database), NPR)
          .get(CurrencyPin.class)
          .pin(NPR);
    }
  }

  private String letters() throws SQLException {
    try (Connection connection = connect(ServerRole.SUPERUSER, EMPTY)) {
      return texts(
              connection, "SELECT datctype FROM pg_database WHERE datname = current_database()")
          .getFirst();
    }
  }

  /** Fills a database that was just migrated. */
  @FunctionalInterface
  interface Seed {
    void into(Connection superuser) throws SQLException;
  }

  /** A database of its own, filled so; dropped by the next run. */
  DatabaseConfig filled(String name, Seed seed) throws SQLException {
    String kept = "seed_" + name + "_" + schemaHash();
    if (databases(kept).isEmpty()) {
      for (String old : databases("seed_" + name + "\\_%")) {
        drop(old);
      }
      String unfinished = copyOf(EMPTY);
      try (Connection superuser = connect(ServerRole.SUPERUSER, unfinished)) {
        seed.into(superuser);
      }
      execute("ALTER DATABASE " + unfinished + " RENAME TO " + kept);
    }
    return config(copyOf(kept));
  }

  /** A database of its own without anything in it, dropped by the next run. */
  DatabaseConfig empty() throws SQLException {
    String name = "run_" + ++runs;
    String letters = letters();
    execute(
        "CREATE DATABASE %s OWNER khata_owner TEMPLATE template0 LC_CTYPE '%s'"
            .formatted(name, letters));
    return config(name);
  }

  /** Fills one that another release may have migrated. */
  void fill(DatabaseConfig database, Seed seed) throws SQLException {
    String name = database.url().replaceFirst(".*/", "");
    try (Connection superuser = connect(ServerRole.SUPERUSER, name)) {
      seed.into(superuser);
    }
  }

  private String copyOf(String template) throws SQLException {
    String copy = "run_" + ++runs;
    execute(
        "CREATE DATABASE %s TEMPLATE %s OWNER khata_owner STRATEGY FILE_COPY"
            .formatted(copy, template));
    return copy;
  }

  private String schemaHash() throws SQLException {
    String sql =
        "SELECT left(md5(string_agg(version || ':' || checksum, ',' ORDER BY version)), 8)"
            + " FROM flyway_schema_history";
    try (Connection connection = connect(ServerRole.SUPERUSER, EMPTY)) {
      return texts(connection, sql).getFirst();
    }
  }

  private List<String> databases(String like) throws SQLException {
    try (Connection connection = connect(ServerRole.SUPERUSER, "postgres")) {
      return texts(connection, "SELECT datname FROM pg_database WHERE datname LIKE '" + like + "'");
    }
  }

  /** How many transactions, in all databases, have ever begun to write. */
  long transactions() throws SQLException {
    try (Connection connection = connect(ServerRole.SUPERUSER, "postgres")) {
      return Long.parseLong(
          texts(connection, "SELECT pg_snapshot_xmax(pg_current_snapshot())::text").getFirst());
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private void drop(String database) throws SQLException {
    execute("DROP DATABASE " + database + " WITH (FORCE)");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect(ServerRole.SUPERUSER, "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Login login(ServerRole role) {
    return server.login(role);
  }

  Connection connect(ServerRole role, String database) throws SQLException {
    Login login = login(role);
    return DriverManager.getConnection(url(database), login.user(), login.password().reveal());
  }

  private DatabaseConfig config(String database) {
    Login app = login(ServerRole.APP);
    Login owner = login(ServerRole.OWNER);
    return DatabaseConfig.of(
        url(database), app.user(), app.password(), owner.user(), owner.password());
  }

  /** The same database as who reads reports sees it. */
  DatabaseConfig reporting(DatabaseConfig database) {
    Login login = server.login(ServerRole.REPORT);
    return DatabaseConfig.of(
        database.url(), login.user(), login.password(), login.user(), login.password());
  }

  private String url(String database) {
    return server.url().replaceFirst("[^/]*$", database);
  }

  @Override
  public void close() {
    server.close();
  }
}
