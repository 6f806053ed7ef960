package dev.khata.persistence.database;

import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Unavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers within a second, has the schema we need and can write. It is asked
 * over a connection of its own, so that a busy pool does not pass for a dead database, and at most
 * once a second however often the question comes.
 */
public final class JooqReadiness implements Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(JooqReadiness.class);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Check NOT_KNOWN = new Check("writes", false, "not known");

  private final DatabaseConfig config;
  private final Migrations migrations;
  private final Duration fresh;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private List<Check> last = List.of();
  private long lastNanos;
  private boolean reachable = true;
  private Check writes = NOT_KNOWN;
  private boolean servable;

  public JooqReadiness(DatabaseConfig config, Migrations migrations) {
    this(config, migrations, FRESH);
  }

  JooqReadiness(DatabaseConfig config, Migrations migrations, Duration fresh) {
    this.config = config;
    this.migrations = migrations;
    this.fresh = fresh;
  }

  @Override
  public List<Check> checks() {
    oneAtATime.lock();
    try {
      if (last.isEmpty() || System.nanoTime() - lastNanos >= fresh.toNanos()) {
        last = List.of(database(), schema(), writes);
        lastNanos = System.nanoTime();
      }
      return last;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Check database() {
    try (var connection = DriverManager.getConnection(config.url(), login())) {
      if (!reachable) LOG.info("the database can be reached again");
      reachable = true;
      writes = writes(connection);
      return new Check("database", true, "");
    } catch (SQLException e) {
      if (reachable) LOG.warn("the database can't be reached: {}", e.getMessage());
      reachable = false;
      writes = NOT_KNOWN;
      return new Check("database", false, "can't be reached");
    }
  }

  private Check writes(Connection connection) {
    Optional<String> obstacle = obstacle(connection);
    if (obstacle.isEmpty() && !writes.ok()) LOG.info("the database can write");
    obstacle
        .filter(found -> !found.equals(writes.detail()))
        .ifPresent(found -> LOG.warn("no writing: {}", found));
    return new Check("writes", obstacle.isEmpty(), obstacle.orElse(""));
  }

  private static Optional<String> obstacle(Connection connection) {
    try {
      return WriteProbe.obstacle(connection);
    } catch (SQLException e) {
      LOG.debug("the database can't write", e);
      return Optional.of("the database can't write (" + e.getSQLState() + ")");
    }
  }

  /**
   * A schema that serves only gets newer, unless the database was away and came back as another.
   */
  private Check schema() {
    servable = servable && reachable;
    if (servable) return new Check("schema", true, "");
    if (!reachable) return new Check("schema", false, "not known");
    try {
      var state = migrations.state();
      servable = state.isServable();
      return new Check("schema", servable, state.complaint());
    } catch (SchemaFailure | Unavailable e) {
      LOG.warn("the schema can't be read", e);
      return new Check("schema", false, "can't be read");
    }
  }

  private Properties login() {
    var login = config.login();
    login.setProperty("ApplicationName", "khata-readiness");
    login.setProperty("options", WriteProbe.OPTIONS);
    login.setProperty("loginTimeout", "1");
    login.setProperty("connectTimeout", "1");
    login.setProperty("socketTimeout", "1");
    return login;
  }
}
