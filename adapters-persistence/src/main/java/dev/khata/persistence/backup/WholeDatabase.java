package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All rows of all tables, the numbers of transactions among them: whoever puts them back has the
 * books go on above these.
 */
record WholeDatabase(Copying copying) implements TableCopies.Snapshot {
  /** How far ids have been counted; under this name beside the tables. */
  static final CopiedTable COUNTERS =
      new CopiedTable("pg_sequences", List.of("sequencename", "last_value"));

  private static final String COUNTED =
      "SELECT sequencename, last_value FROM pg_sequences"
          + " WHERE schemaname = 'public' AND last_value IS NOT NULL";

  /** Timers start anew, and each schema has its own history. */
  private static final Set<String> STAYS_BEHIND =
      Set.of("flyway_schema_history", "scheduled_tasks");

  private static final String COLUMNS =
      """
      SELECT c.relname, a.attname FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relnamespace = 'public'::regnamespace
      ORDER BY c.relname, a.attnum
      """;

  private static final String NEEDS =
      """
      SELECT DISTINCT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
      """;

  @Override
  public List<CopiedTable> tables() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    copying
        .dsl()
        .fetch(COLUMNS)
        .forEach(
            row -> {
              String table = row.get(0, String.class);
              if (!STAYS_BEHIND.contains(table)) {
                columns
                    .computeIfAbsent(table, _ -> new ArrayList<>())
                    .add(row.get(1, String.class));
              }
            });
    List<CopiedTable> tables = new ArrayList<>();
    tables.add(COUNTERS);
    ordered(columns.keySet())
        .forEach(name -> tables.add(new CopiedTable(name, columns.getOrDefault(name, List.of()))));
    return tables;
  }

  /** What others refer to first. */
  private Set<String> ordered(Set<String> names) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    copying
        .dsl()
        .fetch(NEEDS)
        .forEach(
            row ->
                needs
                    .computeIfAbsent(row.get(0, String.class), _ -> new LinkedHashSet<>())
                    .add(row.get(1, String.class)));
    Set<String> ordered = new LinkedHashSet<>();
    names.forEach(name -> add(name, names, needs, ordered));
    return ordered;
  }

  private static void add(
      String name, Set<String> names, Map<String, Set<String>> needs, Set<String> ordered) {
    if (names.contains(name) && !ordered.contains(name)) {
      needs.getOrDefault(name, Set.of()).forEach(other -> add(other, names, needs, ordered));
      ordered.add(name);
    }
  }

  @Override
  public long rows(CopiedTable table) {
    return copying.count(rowsOf(table));
  }

  @Override
  public long copy(CopiedTable table, OutputStream out) throws IOException {
    return copying.out(rowsOf(table), out);
  }

  private static String rowsOf(CopiedTable table) {
    return table.equals(COUNTERS)
        ? COUNTED
        : "SELECT " + Copying.quoted(table.columns()) + " FROM " + Copying.quoted(table.name());
  }

  @Override
  public Set<String> grants() {
    return Set.of();
  }
}
