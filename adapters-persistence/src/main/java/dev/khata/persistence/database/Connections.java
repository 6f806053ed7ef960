package dev.khata.persistence.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * New connections that bear the database's silence for so long, to the millisecond. The driver's
 * own property counts whole seconds.
 */
final class Connections implements DataSource {
  private final Driver driver = new Driver();
  private final String url;
  private final Properties properties;
  private final int patienceMillis;
  private volatile int loginTimeout;

  Connections(String url, Properties properties, Duration patience) {
    this.url = url;
    this.properties = properties;
    this.patienceMillis = Math.toIntExact(patience.toMillis());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect(url, properties);
    if (connection == null) {
      throw new SQLException("not a URL of PostgreSQL");
    }
    connection.setNetworkTimeout(Runnable::run, patienceMillis);
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the login is given");
  }

  /** The properties hold the limit; the pool asks for this one when it closes, to wait so long. */
  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException("no log writer");
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log writer");
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
