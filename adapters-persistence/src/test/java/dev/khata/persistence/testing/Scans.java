package dev.khata.persistence.testing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;

/**
 * Where PostgreSQL looked for the rows that some work needed.
 *
 * @param wholeTables those that were read from end to end
 * @param indexes those that were searched
 */
public record Scans(Set<String> wholeTables, Set<String> indexes) {

  /** Does the work in one transaction, in which PostgreSQL avoids to read a table whole. */
  public static Scans of(TestDatabase database, Runnable work) {
    return database
        .transactions()
        .inTransaction(
            () -> {
              database.dsl().execute("set local enable_seqscan = off");
              Map<String, Long> tables = counted(database, 'r');
              Map<String, Long> indexes = counted(database, 'i');
              work.run();
              return new Scans(
                  grown(tables, counted(database, 'r')), grown(indexes, counted(database, 'i')));
            });
  }

  /** Counted for the connection, earlier transactions included. */
  private static Map<String, Long> counted(TestDatabase database, char kind) {
    return database
        .dsl()
        .fetch(
            "select relname::text, pg_stat_get_xact_numscans(oid) from pg_class"
                + " where relkind = ?::\"char\" and relnamespace = 'public'::regnamespace",
            String.valueOf(kind))
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
  }

  private static Set<String> grown(Map<String, Long> before, Map<String, Long> after) {
    return after.keySet().stream()
        .filter(name -> !after.get(name).equals(before.getOrDefault(name, 0L)))
        .collect(toUnmodifiableSet());
  }
}
