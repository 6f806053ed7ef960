package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a newer Khata made of a database. This one ships a list of its migrations with every
 * checksum that each has ever had: a file, or a text of a repeatable one, that is not on the list
 * must have come later.
 */
final class NewerMigrations {
  private static final String LIST = "/db/checksums.txt";
  private static final String FOLDER = "/db/migration/";

  private static final String IS_MIGRATED =
      "SELECT to_regclass('public.flyway_schema_history') IS NOT NULL";

  /** Of a repeatable one, which text is there now. */
  private static final String APPLIED =
      """
      SELECT DISTINCT ON (script) script, checksum, version IS NULL FROM flyway_schema_history
      WHERE type = 'SQL' ORDER BY script, installed_rank DESC\
      """;

  /** A migration that failed, or that somebody took out of the history, is Flyway's to judge. */
  private static final String IS_IN_ORDER =
      "SELECT bool_and(success AND type <> 'DELETE') FROM flyway_schema_history";

  private final Map<String, List<String>> known;

  private NewerMigrations(Map<String, List<String>> known) {
    this.known = known;
  }

  /** Against the list that this Khata ships. */
  static NewerMigrations shipped() {
    return new NewerMigrations(
        Listing.lines(LIST).stream()
            .map(line -> List.of(line.split(" ")))
            .collect(
                Collectors.toUnmodifiableMap(
                    List::getFirst, file -> List.copyOf(file.subList(1, file.size())))));
  }

  /**
   * Whether there is nothing to migrate: all that this Khata ships was applied in its newest text,
   * and nothing else. Flyway would read each file for that answer, in every start.
   */
  boolean isCurrent(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery(IS_MIGRATED)) {
        answer.next();
        if (!answer.getBoolean(1)) return false;
      }
      try (var answer = statement.executeQuery(IS_IN_ORDER)) {
        answer.next();
        if (!answer.getBoolean(1)) return false;
      }
      var applied = new HashMap<String, @Nullable String>();
      try (var rows = statement.executeQuery(APPLIED)) {
        while (rows.next()) applied.put(rows.getString(1), rows.getString(2));
      }
      return applied.equals(newest());
    }
  }

  /** The files that are there, with the checksums of their texts. */
  private Map<String, String> newest() {
    return known.entrySet().stream()
        .filter(file -> NewerMigrations.class.getResource(FOLDER + file.getKey()) != null)
        .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getLast()));
  }

  /** The file names, in order; none in a database that this Khata, or an older one, migrated. */
  List<String> in(Connection connection) throws SQLException {
    var newer = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      try (var answer = statement.executeQuery(IS_MIGRATED)) {
        answer.next();
        if (!answer.getBoolean(1)) return newer;
      }
      try (var applied = statement.executeQuery(APPLIED)) {
        while (applied.next()) {
          var file = applied.getString(1);
          if (!isKnown(file, applied.getString(2), applied.getBoolean(3))) newer.add(file);
        }
      }
    }
    return newer;
  }

  /** Another text of a versioned file is no newer one: it was edited, which Flyway refuses. */
  private boolean isKnown(String file, String checksum, boolean repeatable) {
    return known.containsKey(file) && (!repeatable || known.get(file).contains(checksum));
  }
}
