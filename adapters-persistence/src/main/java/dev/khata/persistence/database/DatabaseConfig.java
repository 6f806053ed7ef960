package dev.khata.persistence.database;

import dev.khata.domain.kernel.Secret;
import java.util.Properties;

/**
 * Where the database is and who we are there.
 *
 * @param url a JDBC URL of PostgreSQL 16 or newer; what it sets itself, such as {@code sslmode},
 *     holds
 * @param user what the server and the commands work as; needs no more than DML. Empty, like an
 *     empty password: the driver's own way of finding one
 * @param migrateUser who owns the schema and migrates it; may be the same as {@code user}
 */
public record DatabaseConfig(
    String url,
    String user,
    Secret password,
    String migrateUser,
    Secret migratePassword,
    PoolLimits requests,
    PoolLimits batch) {

  /** With the limits that fit most. */
  public static DatabaseConfig of(
      String url, String user, Secret password, String migrateUser, Secret migratePassword) {
    return new DatabaseConfig(
        url,
        user,
        password,
        migrateUser,
        migratePassword,
        PoolLimits.requests(),
        PoolLimits.batch());
  }

  /** The same database with another number of connections for requests. */
  public DatabaseConfig withPoolMax(int max) {
    return withRequests(PoolLimits.requests(max));
  }

  /** The same database with other limits of the pool for requests. */
  public DatabaseConfig withRequests(PoolLimits limits) {
    return new DatabaseConfig(url, user, password, migrateUser, migratePassword, limits, batch);
  }

  /** The same database as who migrates it works in it, with the limits that fit most. */
  public DatabaseConfig asOwner() {
    return of(url, migrateUser, migratePassword, migrateUser, migratePassword);
  }

  /** The URL without its parameters, which may hold a password. */
  public String address() {
    return url.replaceFirst("\\?.*", "");
  }

  /** For a connection outside the pools. */
  Properties login() {
    var login = new Properties();
    if (!user.isEmpty()) login.setProperty("user", user);
    if (!password.isEmpty()) login.setProperty("password", password.reveal());
    return login;
  }

  boolean migratesAsItself() {
    return migrateUser.equals(user);
  }
}
