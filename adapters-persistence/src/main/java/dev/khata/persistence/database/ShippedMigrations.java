package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The migrations that this Khata brings, by their names alone: enough to see which a database
 * lacks. Flyway would read the text of each for that, in every command that starts.
 */
final class ShippedMigrations {
  private static final String LIST = "/db/checksums.txt";
  private static final Pattern VERSIONED = Pattern.compile("V(.+?)__.*");

  /** Asked in a way that needs no rights, which come with the first migrations. */
  private static final String IS_MIGRATED =
      """
      SELECT EXISTS (SELECT FROM pg_class WHERE relname = 'flyway_schema_history'
        AND relnamespace = to_regnamespace('public'))\
      """;

  private static final String APPLIED =
      "SELECT script, version FROM flyway_schema_history WHERE type = 'SQL'";

  private final List<String> scripts;

  private ShippedMigrations(List<String> scripts) {
    this.scripts = scripts;
  }

  /** Those of the list whose files are there; lines of files that are gone stay. */
  static ShippedMigrations listed() {
    return new ShippedMigrations(
        Listing.lines(LIST).stream()
            .map(line -> line.split(" ", 2)[0])
            .filter(file -> ShippedMigrations.class.getResource("/db/migration/" + file) != null)
            .toList());
  }

  /**
   * What was made from another text of its file, before or later, serves as well, and so does what
   * is not known here.
   */
  SchemaState stateOf(Connection connection) throws SQLException {
    var applied = applied(connection);
    var missing = scripts.stream().filter(script -> !applied.containsKey(script)).count();
    return new SchemaState(
        newest(applied.values().stream().flatMap(Optional::stream).toList()),
        newest(scripts.stream().flatMap(script -> version(script).stream()).toList()),
        Math.toIntExact(missing));
  }

  /** Scripts with their versions, which functions and views have none of. */
  private static Map<String, Optional<MigrationVersion>> applied(Connection connection)
      throws SQLException {
    var applied = new HashMap<String, Optional<MigrationVersion>>();
    try (var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery(IS_MIGRATED)) {
        answer.next();
        if (!answer.getBoolean(1)) return applied;
      }
      try (var rows = statement.executeQuery(APPLIED)) {
        while (rows.next()) {
          applied.put(
              rows.getString(1),
              Optional.ofNullable(rows.getString(2)).map(MigrationVersion::fromVersion));
        }
      }
    }
    return applied;
  }

  private static Optional<MigrationVersion> version(String script) {
    var versioned = VERSIONED.matcher(script);
    return versioned.matches()
        ? Optional.of(MigrationVersion.fromVersion(versioned.group(1)))
        : Optional.empty();
  }

  private static String newest(Collection<MigrationVersion> versions) {
    return versions.stream()
        .max(MigrationVersion::compareTo)
        .map(Objects::toString)
        .orElse(SchemaState.NONE);
  }
}
