package dev.khata.persistence.database;

import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.kernel.Unavailable;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers within a second and has the schema we need. It is asked over a
 * connection of its own, so that a busy pool does not pass for a dead database, and at most once a
 * second however often the question comes.
 */
public final class JooqReadiness implements Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(JooqReadiness.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final DatabaseConfig config;
  private final Migrations migrations;
  private final Duration fresh;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private List<Check> last = List.of();
  private long lastNanos;
  private boolean reachable = true;
  private boolean servable;

  @Inject
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
        last = List.of(database(), schema());
        lastNanos = System.nanoTime();
      }
      return last;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Check database() {
    try (var _ = DriverManager.getConnection(config.url(), login())) {
      if (!reachable) LOG.info("the database can be reached again");
      reachable = true;
      return new Check("database", true, "");
    } catch (SQLException e) {
      if (reachable) LOG.warn("the database can't be reached: {}", e.getMessage());
      reachable = false;
      return new Check("database", false, "can't be reached");
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
    login.setProperty("loginTimeout", "1");
    login.setProperty("connectTimeout", "1");
    login.setProperty("socketTimeout", "1");
    return login;
  }
}
