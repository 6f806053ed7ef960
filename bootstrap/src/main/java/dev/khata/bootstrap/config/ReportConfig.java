package dev.khata.bootstrap.config;

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
 * As whom and where reports are read.
 *
 * @param url of a copy; empty for the database itself
 * @param user empty where the embedded database has the role, and where nobody may read reports
 */
public record ReportConfig(
    Optional<String> url, Optional<String> user, Optional<Secret> password, PoolLimits limits) {
  /** The database gives up before the connection counts as lost. */
  private static final Duration LATER = Duration.ofSeconds(10);

  static final Setting<Optional<String>> URL =
      Setting.optional(
          "KHATA_DB_REPORT_URL",
          Urls.jdbc(),
          "that of `KHATA_DB_URL`",
          "A copy of the database that reports are read from, such as a streaming replica.");
  static final Setting<Optional<String>> USER =
      Setting.optional(
          "KHATA_DB_REPORT_USER",
          Kinds.text("a role's name"),
          "none; the embedded PostgreSQL has one",
          "As whom reports are read: a role that is called `khata_report`, or is in it. Without"
              + " one, reports on a database of your own answer 503.");
  static final Setting<Optional<Secret>> PASSWORD =
      Setting.secret("KHATA_DB_REPORT_PASSWORD", "none", "That role's password.");
  static final Setting<Integer> MAX =
      Setting.of(
          "KHATA_DB_REPORT_MAX",
          Quantities.wholeNumber(1, 100),
          "2",
          "Reports that run at once on one instance; one more is told to come later.");
  static final Setting<Duration> TIMEOUT =
      Setting.of(
          "KHATA_DB_REPORT_TIMEOUT",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          "5m",
          "The database may work so long on a report until its first rows come, or the next ones.");

  static final Section SECTION = Section.of("Reports", URL, USER, PASSWORD, MAX, TIMEOUT);

  static ReportConfig read(Reading reading) {
    for (Setting<?> setting : List.of(URL, USER, PASSWORD)) {
      if (reading.isGiven(setting) && !reading.isGiven(DatabaseSettings.URL)) {
        reading.refuse(setting, "means nothing without KHATA_DB_URL");
      } else if (reading.isGiven(setting) && !reading.isGiven(USER)) {
        reading.refuse(setting, "means nothing without KHATA_DB_REPORT_USER");
      }
    }
    PoolLimits batch = PoolLimits.batch(reading.get(MAX));
    Duration timeout = reading.get(TIMEOUT);
    return new ReportConfig(
        reading.get(URL),
        reading.get(USER),
        reading.get(PASSWORD),
        new PoolLimits(batch.max(), batch.connect(), batch.lock(), timeout, timeout.plus(LATER)));
  }

  /** The same database, or its copy, as that role sees it. */
  public DatabaseConfig on(DatabaseConfig database, String role, Secret secret) {
    return new DatabaseConfig(
        url.orElse(database.url()), role, secret, role, secret, limits, limits);
  }
}
