package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.wallet.AdjustmentReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * The statement that puts the rows of a table back: those that are missing, and in the mode {@link
 * RestoreMode#REPLACE} what others may have changed. What belongs to somebody who has left stays
 * away, and so does what was a part of that.
 *
 * @param which of the rows, as a condition on {@code s}
 * @param byDefault columns that get what a new row would
 */
record PutBack(BackedUpTable table, RestoreMode mode, String which, Set<String> byDefault) {
  PutBack(BackedUpTable table, RestoreMode mode) {
    this(table, mode, WHICH.getOrDefault(table.name(), "true"), Set.of());
  }

  private static final String NOW = "date_trunc('microseconds', now())";

  /** What a row that comes back has in a column, where that is not what the backup says. */
  private static final Map<String, Map<String, String>> OTHERWISE =
      Map.of(
          // Whoever comes back has no rights, and logs in anew.
          "users",
          Map.of("role_id", "(SELECT id FROM role WHERE name = 'user')"),
          "session",
          Map.of(
              "ended_at",
              "coalesce(s.ended_at, greatest(s.started_at, " + NOW + "))",
              "end_reason",
              "coalesce(s.end_reason, 'LOGGED_OUT')"),
          "adjustment",
          Map.of("reason", unlessErased("reason")),
          "subscription",
          Map.of("phone", unlessLeft("phone")),
          "recharge_transaction",
          Map.of("from_phone", unlessLeft("from_phone"), "to_phone", unlessLeft("to_phone")));

  /** Which rows come back, where that is not all that are missing. */
  private static final Map<String, String> WHICH =
      Map.of(
          // What came from the address of who has left goes with them, also when that is erased.
          "contact",
          "NOT EXISTS (SELECT FROM erased_contact e WHERE e.id = s.id)"
              + " AND NOT EXISTS (SELECT FROM archived_user a WHERE lower(a.email) = s.email_key)");

  /** What counts the versions of a row goes on, also where an older one comes back. */
  private static final List<String> VERSIONED = List.of("plan", "offer");

  private static String unlessLeft(String column) {
    return "CASE WHEN EXISTS (SELECT FROM archived_user a WHERE a.id = s.user_id) THEN NULL ELSE s."
        + column
        + " END";
  }

  /** Words about somebody are gone with what was known of them. */
  private static String unlessErased(String column) {
    return "CASE WHEN EXISTS (SELECT FROM archived_user a WHERE a.id = s.owner AND a.first_name IS"
        + " NULL) THEN '"
        + AdjustmentReason.ERASED.text()
        + "' ELSE s."
        + column
        + " END";
  }

  /** How many rows were put back or changed. */
  long run(DSLContext dsl) {
    return dsl.execute(insert() + conflict());
  }

  private String insert() {
    Map<String, String> otherwise = OTHERWISE.getOrDefault(table.name(), Map.of());
    List<String> columns = new ArrayList<>(table.copied().columns());
    columns.removeAll(byDefault);
    otherwise.keySet().stream()
        .filter(one -> !columns.contains(one))
        .sorted()
        .forEach(columns::add);
    String values =
        columns.stream()
            .map(column -> otherwise.getOrDefault(column, "s." + Copying.quoted(column)))
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + table.name()
        + " AS t ("
        + Copying.quoted(columns)
        + ") OVERRIDING SYSTEM VALUE SELECT "
        + values
        + " FROM "
        + StagedTables.name(table)
        + " s WHERE "
        + comesBack();
  }

  private String comesBack() {
    List<String> conditions = new ArrayList<>();
    conditions.add(which);
    table
        .owner()
        .ifPresent(
            owner ->
                conditions.add(
                    "NOT EXISTS (SELECT FROM archived_user a WHERE a.id = s." + owner + ")"));
    table
        .partOf()
        .ifPresent(
            part ->
                conditions.add(
                    "EXISTS (SELECT FROM "
                        + part.table()
                        + " w WHERE w.id = s."
                        + part.by()
                        + ")"));
    if (!changes()) {
      conditions.add(
          "NOT EXISTS (SELECT FROM "
              + table.name()
              + " x WHERE "
              + table.key().stream()
                  .map(column -> "x." + column + " = s." + column)
                  .collect(Collectors.joining(" AND "))
              + ")");
    }
    return String.join(" AND ", conditions);
  }

  private boolean changes() {
    return mode == RestoreMode.REPLACE && !table.changeable().isEmpty();
  }

  private String conflict() {
    String key = " ON CONFLICT (" + Copying.quoted(table.key()) + ")";
    if (!changes()) {
      return key + " DO NOTHING";
    }
    List<String> columns =
        table.changeable().stream().filter(column -> !column.equals("version")).toList();
    String sets =
        columns.stream()
            .map(column -> Copying.quoted(column) + " = excluded." + Copying.quoted(column))
            .collect(Collectors.joining(", "));
    String next = VERSIONED.contains(table.name()) ? ", version = t.version + 1" : "";
    return key
        + " DO UPDATE SET "
        + sets
        + next
        + " WHERE ("
        + columns.stream().map(c -> "t." + Copying.quoted(c)).collect(Collectors.joining(", "))
        + ") IS DISTINCT FROM ("
        + columns.stream()
            .map(c -> "excluded." + Copying.quoted(c))
            .collect(Collectors.joining(", "))
        + ")";
  }
}
