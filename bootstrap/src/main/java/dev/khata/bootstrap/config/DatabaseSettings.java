package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.database.PoolLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which database, and the pools of connections to it.
 *
 * @param external none for the embedded PostgreSQL
 * @param requests the pool of requests
 * @param batch the pool of the dispatcher and other work that no request waits for
 */
public record DatabaseSettings(
    Optional<DatabaseConfig> external, PoolLimits requests, PoolLimits batch) {
  private static final Secret NO_PASSWORD = new Secret("");

  static final Setting<Optional<String>> URL =
      Setting.optional(
          "KHATA_DB_URL",
          Urls.jdbc(),
          "the embedded PostgreSQL",
          "A database of your own, PostgreSQL 16 or newer.");
  static final Setting<Optional<String>> USER =
      Setting.optional(
          "KHATA_DB_USER", Kinds.text("a role's name"), "the driver's", "Who serves requests.");
  static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret("KHATA_DB_PASSWORD", "none", "That role's password.");
  static final Setting<Optional<String>> MIGRATE_USER =
      Setting.optional(
          "KHATA_DB_MIGRATE_USER",
          Kinds.text("a role's name"),
          "that of `KHATA_DB_USER`",
          "Who owns the schema and runs `khata migrate`.");
  static final Setting<Optional<Secret>> MIGRATE_PASSWORD =
      Setting.secret(
          "KHATA_DB_MIGRATE_PASSWORD", "that of `KHATA_DB_PASSWORD`", "That role's password.");
  static final Setting<Optional<Integer>> POOL_MAX =
      Setting.optional(
          "KHATA_DB_POOL_MAX",
          Quantities.wholeNumber(1, 500),
          "cores × 2 + 1",
          "Connections for requests; more rarely make it faster.");
  static final Setting<Integer> BATCH_POOL_MAX =
      Setting.of(
          "KHATA_DB_BATCH_POOL_MAX",
          Quantities.wholeNumber(1, 100),
          "4",
          "Connections for the dispatcher, the timers and other work that no request waits for.");
  static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.of(
          "KHATA_DB_CONNECT_TIMEOUT", timeout(), "2s", "A request waits so long for a connection.");
  static final Setting<Duration> STATEMENT_TIMEOUT =
      Setting.of(
          "KHATA_DB_STATEMENT_TIMEOUT", timeout(), "2s", "A request's statement may run so long.");
  static final Setting<Duration> LOCK_TIMEOUT =
      Setting.of("KHATA_DB_LOCK_TIMEOUT", timeout(), "1s", "It may wait so long for a lock.");
  static final Setting<Duration> SOCKET_TIMEOUT =
      Setting.of(
          "KHATA_DB_SOCKET_TIMEOUT",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofMinutes(5)),
          "2500ms",
          "A database that is silent for so long counts as down; requests are then told so.");

  static final Section SECTION =
      Section.of(
          "Database",
          URL,
          USER,
          PASSWORD,
          MIGRATE_USER,
          MIGRATE_PASSWORD,
          POOL_MAX,
          BATCH_POOL_MAX,
          CONNECT_TIMEOUT,
          STATEMENT_TIMEOUT,
          LOCK_TIMEOUT,
          SOCKET_TIMEOUT);

  static DatabaseSettings read(Reading reading) {
    PoolLimits requests =
        new PoolLimits(
            reading.get(POOL_MAX).orElse(Runtime.getRuntime().availableProcessors() * 2 + 1),
            reading.get(CONNECT_TIMEOUT),
            reading.get(LOCK_TIMEOUT),
            reading.get(STATEMENT_TIMEOUT),
            reading.get(SOCKET_TIMEOUT));
    PoolLimits batch = PoolLimits.batch(reading.get(BATCH_POOL_MAX));
    return new DatabaseSettings(external(reading, requests, batch), requests, batch);
  }

  private static Optional<DatabaseConfig> external(
      Reading reading, PoolLimits requests, PoolLimits batch) {
    Optional<String> user = reading.get(USER);
    Optional<Secret> password = reading.get(PASSWORD);
    Optional<String> migrateUser = reading.get(MIGRATE_USER).or(() -> user);
    Optional<Secret> migratePassword = reading.get(MIGRATE_PASSWORD).or(() -> password);
    if (!reading.isGiven(URL)) {
      // Somebody who names a role means a database of their own, and would write into another one.
      for (Setting<?> setting : List.of(USER, PASSWORD, MIGRATE_USER, MIGRATE_PASSWORD)) {
        if (reading.isGiven(setting)) {
          reading.refuse(setting, "means nothing without KHATA_DB_URL");
        }
      }
    }
    String us = System.getProperty("user.name");
    return reading
        .get(URL)
        .map(
            url ->
                new DatabaseConfig(
                    url,
                    user.orElse(us),
                    password.orElse(NO_PASSWORD),
                    migrateUser.orElse(us),
                    migratePassword.orElse(NO_PASSWORD),
                    requests,
                    batch));
  }

  private static Kind<Duration> timeout() {
    return Quantities.duration(Duration.ofMillis(100), Duration.ofMinutes(5));
  }
}
