package dev.khata.persistence.database;

import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.upkeep.Progress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema to what this Khata needs, from the scripts in {@code db/migration}.
 *
 * <p>They run as the migrating user, who owns what they make; the working user gets its rights
 * afterwards from {@link Grants}. An external database needs nothing but these two users, who may
 * be one: {@code CREATE ROLE khata_owner LOGIN PASSWORD '…'; CREATE ROLE khata_app LOGIN PASSWORD
 * '…'; CREATE DATABASE khata OWNER khata_owner}. A role {@code khata_report} may read if it exists.
 */
public final class Migrations {
  private static final int LOGIN_SECONDS = 5;

  /** A migration that waits for a lock makes everybody queue behind it. */
  private static final Map<String, String> CONNECTION =
      Map.of("options", "-c lock_timeout=3000", "loginTimeout", Integer.toString(LOGIN_SECONDS));

  private static final ShippedMigrations SHIPPED = ShippedMigrations.listed();

  private final DatabaseConfig config;
  private final RefuseNewer refuseNewer = new RefuseNewer();

  public Migrations(DatabaseConfig config) {
    this.config = config;
  }

  /**
   * Applies what is missing and renews the grants; safe to repeat, and to run on several machines
   * at once.
   *
   * @return how many migrations were applied
   * @throws SchemaFailure when a migration fails, and those before it stay; or when a newer Khata
   *     has migrated the database
   */
  public int migrate() {
    return migrate(Progress.UNSEEN);
  }

  /**
   * The same.
   *
   * @param progress told of migrations that were applied
   */
  public int migrate(Progress progress) {
    if (isCurrent()) {
      Grants.renew(migrator(), config);
      return 0;
    }
    Migrated migrated = new Migrated(progress);
    return flyway(
        config.migrateUser(),
        config.migratePassword(),
        migrated,
        flyway -> {
          refuseNewer(flyway.getConfiguration().getDataSource());
          migrated.expect(flyway.info().pending().length);
          var applied = flyway.migrate().migrationsExecuted;
          Grants.renew(flyway.getConfiguration().getDataSource(), config);
          return applied;
        });
  }

  /** What can't be told here Flyway tells. */
  private boolean isCurrent() {
    try (var connection = migrator().getConnection()) {
      return NewerMigrations.shipped().isCurrent(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  private DataSource migrator() {
    var source = new PGSimpleDataSource();
    source.setURL(config.url());
    source.setUser(orNone(config.migrateUser()));
    source.setPassword(orNone(config.migratePassword().reveal()));
    source.setOptions(CONNECTION.get("options"));
    source.setLoginTimeout(LOGIN_SECONDS);
    return source;
  }

  /** Flyway itself asks only where there is something to migrate. */
  private void refuseNewer(DataSource source) {
    try (var connection = source.getConnection()) {
      refuseNewer.check(connection);
    } catch (SQLException e) {
      throw new FlywayException("can't connect: " + e.getMessage(), e);
    }
  }

  /** As the working user sees it; changes nothing. */
  public SchemaState state() {
    var login = config.login();
    login.putAll(CONNECTION);
    try (var connection = DriverManager.getConnection(config.url(), login)) {
      return SHIPPED.stateOf(connection);
    } catch (SQLException e) {
      throw failure(config.user(), e, e);
    }
  }

  private <T> T flyway(String user, Secret password, Migrated migrated, Function<Flyway, T> work) {
    var flyway =
        Flyway.configure()
            .dataSource(config.url(), orNone(user), orNone(password.reveal()))
            .jdbcProperties(CONNECTION)
            .loggers("slf4j")
            .cleanDisabled(true)
            .failOnMissingLocations(true)
            .callbacks(refuseNewer, migrated)
            .ignoreMigrationPatterns("*:future");
    // A lock that is held in a transaction would block concurrent indexes.
    flyway
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    try {
      return work.apply(flyway.load());
    } catch (FlywayException e) {
      throw failure(user, e);
    }
  }

  /** Where none is given the driver has its own way of finding one. */
  private static @Nullable String orNone(String given) {
    return given.isEmpty() ? null : given;
  }

  private RuntimeException failure(String user, FlywayException failure) {
    return switch (failure.getCause()) {
      case SchemaFailure ours -> ours;
      case SQLException cause -> failure(user, cause, failure);
      case null, default -> broken(failure);
    };
  }

  private RuntimeException failure(String user, SQLException cause, Exception failure) {
    return Failures.meansNotNow(cause) || Reasons.isRefusal(cause)
        ? new Unavailable(
            String.format(
                Locale.ROOT,
                "can't connect to the database at %s as %s: %s",
                config.address(),
                user,
                Reasons.deepest(failure).getMessage()),
            failure)
        : broken(failure);
  }

  private static SchemaFailure broken(Exception failure) {
    return new SchemaFailure(String.valueOf(failure.getMessage()), failure);
  }
}
