package dev.khata.persistence.testing;

import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.PoolLimits;
import dev.khata.persistence.postgres.ServerRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database of a test's own, worked on as {@code khata_app}. For a class:
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
 * }</pre>
 *
 * <p>Elsewhere close it when done. The first one in a JVM starts PostgreSQL.
 */
public final class TestDatabase implements AutoCloseable, AfterAllCallback {
  /** Enough for races that are meant to meet in the database, not in the pool. */
  private static final int POOL_MAX = 16;

  /**
   * A server's limits would tell of a busy machine, not of what is tested. What waits for ever
   * still fails.
   */
  private static final PoolLimits PATIENT =
      new PoolLimits(
          POOL_MAX,
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofSeconds(40));

  private final TestServer server;
  private final String name;
  private final Database database;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
    this.database = Database.forCommand(config());
  }

  public static TestDatabase fresh() {
    try {
      var server = TestServer.running();
      return new TestDatabase(server, server.copy());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that holds what a script makes, in place of the migrated schema. */
  public static TestDatabase of(String script) {
    var database = fresh();
    database.execute(ServerRole.OWNER, "DROP SCHEMA public CASCADE");
    database.execute(ServerRole.OWNER, "CREATE SCHEMA public");
    database.execute(ServerRole.OWNER, script);
    return database;
  }

  public Database database() {
    return database;
  }

  public JooqTransactions transactions() {
    return new JooqTransactions(database);
  }

  public DSLContext dsl() {
    return database.dsl();
  }

  /** To open the same database otherwise, for example as a whole application. */
  public DatabaseConfig config() {
    return server.config(name).withRequests(PATIENT);
  }

  /** The same with the time limits that a server has. */
  public DatabaseConfig impatient() {
    return server.config(name).withPoolMax(POOL_MAX);
  }

  /** The same as the role of reports sees it. */
  public DatabaseConfig reports() {
    return server.reports(name);
  }

  /** For what the working user may not do, such as tampering with the audit log. */
  public Connection connect(ServerRole role) throws SQLException {
    return server.connect(role, name);
  }

  /** One statement of the owner's, or of the superuser's. */
  public void execute(ServerRole role, String sql) {
    try (var connection = connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * As somebody who gets past every trigger and foreign key, and past the checks if they drop them.
   */
  public void tamper(String... statements) {
    try (Connection connection = connect(ServerRole.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    database.close();
    try {
      server.drop(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
