package dev.khata.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.khata.domain.kernel.Pools;
import dev.khata.domain.kernel.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;

/** One connection pool under its limits. It opens without a database, and heals by itself. */
final class Pool implements AutoCloseable {
  private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);
  private static final Duration VALIDATION = Duration.ofSeconds(1);

  /** Of the pool itself, which takes no less. */
  private static final long MIN_PATIENCE = 250;

  private final HikariDataSource source;

  private Pool(HikariDataSource source) {
    this.source = source;
  }

  /**
   * @param options of its sessions beside the limits, as PostgreSQL's command line takes them
   */
  static Pool open(
      String name, DatabaseConfig config, PoolLimits limits, int minimumIdle, String options) {
    var hikari = new HikariConfig();
    hikari.setPoolName(name);
    hikari.setDataSource(
        new Connections(config.url(), properties(config, limits, options), limits.socket()));
    hikari.setMaximumPoolSize(limits.max());
    hikari.setMinimumIdle(Math.min(minimumIdle, limits.max()));
    hikari.setConnectionTimeout(Math.max(MIN_PATIENCE, limits.connect().toMillis()));
    hikari.setValidationTimeout(VALIDATION.toMillis());
    hikari.setInitializationFailTimeout(-1);
    return new Pool(new HikariDataSource(hikari));
  }

  /** As text, since the driver overlooks numbers without a word. */
  private static Properties properties(DatabaseConfig config, PoolLimits limits, String options) {
    Properties properties = config.login();
    properties.setProperty("ApplicationName", "khata");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", seconds(limits.connect()));
    // While it logs in; afterwards the connections see to it themselves.
    properties.setProperty("socketTimeout", seconds(limits.socket()));
    properties.setProperty("options", options(limits) + options);
    // The detail of an error holds the values of the row, which belong in no log.
    properties.setProperty("logServerErrorDetail", "false");
    return properties;
  }

  /** 0 would mean no limit. */
  private static String seconds(Duration duration) {
    return Long.toString(Math.max(1, duration.toSeconds()));
  }

  private static String options(PoolLimits limits) {
    return String.format(
        Locale.ROOT,
        "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d",
        limits.statement().toMillis(),
        limits.lock().toMillis(),
        IDLE_IN_TRANSACTION.toMillis());
  }

  /**
   * @throws Unavailable when none can be had within the limit
   */
  Connection connection() {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw Failures.unavailable(e);
    }
  }

  DataSource source() {
    return source;
  }

  Pools.State state() {
    var bean = source.getHikariPoolMXBean();
    return new Pools.State(
        source.getPoolName(),
        bean.getActiveConnections(),
        bean.getIdleConnections(),
        bean.getThreadsAwaitingConnection(),
        source.getMaximumPoolSize());
  }

  @Override
  public void close() {
    source.close();
  }
}
