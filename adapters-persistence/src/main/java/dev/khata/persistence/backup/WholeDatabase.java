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

/** All rows of all tables, but for those that mean something in their own cluster alone. */
record WholeDatabase(Copying copying) implements TableCopies.Snapshot {
  /** How far ids have been counted; under this name beside the tables. */
  static final CopiedTable COUNTERS =
      new CopiedTable("pg_sequences", List.of("sequencename", "last_value"));

  private static final String COUNTED =
      "SELECT sequencename, last_value FROM pg_sequences"
          + " WHERE schemaname = 'public' AND last_value IS NOT NULL";

  /** Timers and figures start anew, and each schema has its own history. */
  private static final Set<String> STAYS_BEHIND =
      Set.of(
          "flyway_schema_history",
          "scheduled_tasks",
          "transaction_roll_up",
          "transaction_day",
          "transaction_user");

  /** Sums and proofs that go by numbers of transactions, as these do. */
  private static final Set<String> GOES_BY_TRANSACTIONS =
      Set.of("roll_up", "roll_up_sum", "ledger_proof");

  /** A row is of the transaction that puts it back. */
  private static final Set<String> ANEW = Set.of("recharge_transaction.xact");

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
    boolean counted = EmptyDatabase.isAdoptable(copying);
    copying
        .dsl()
        .fetch(COLUMNS)
        .forEach(
            row -> {
              String table = row.get(0, String.class);
              String column = row.get(1, String.class);
              if (comesAlong(table, column, counted)) {
                columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
              }
            });
    List<CopiedTable> tables = new ArrayList<>();
    tables.add(COUNTERS);
    ordered(columns.keySet())
        .forEach(name -> tables.add(new CopiedTable(name, columns.getOrDefault(name, List.of()))));
    return tables;
  }

  /**
   * @param counted whether transactions go on to be counted above those that come along
   */
  private static boolean comesAlong(String table, String column, boolean counted) {
    String whole = table + "." + column;
    return !STAYS_BEHIND.contains(table)
        && !ANEW.contains(whole)
        && (counted || !(GOES_BY_TRANSACTIONS.contains(table) || whole.equals("posting.xact")));
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
  public long copy(CopiedTable table, OutputStream out) throws IOException {
    return copying.out(
        table.equals(COUNTERS)
            ? COUNTED
            : "SELECT " + Copying.quoted(table.columns()) + " FROM " + Copying.quoted(table.name()),
        out);
  }

  @Override
  public Set<String> grants() {
    return Set.of();
  }
}
