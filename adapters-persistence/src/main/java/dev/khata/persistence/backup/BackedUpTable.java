package dev.khata.persistence.backup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.persistence.database.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of which backups are made that admins ask for.
 *
 * @param partOf whose rows its own belong to
 */
record BackedUpTable(
    BackupName of, String name, Optional<Part> partOf, List<BackedUpColumn> columns) {

  /** In the order in which rows can be put back. */
  static final List<BackedUpTable> ALL =
      Listing.lines("/db/backed-up.txt").stream().map(BackedUpTable::parse).toList();

  /**
   * What a table is a part of.
   *
   * @param by the column that names the row there
   */
  record Part(String table, String by) {}

  private static BackedUpTable parse(String line) {
    String[] halves = line.split(": ", 2);
    String[] head = halves[0].split(" ", -1);
    return new BackedUpTable(
        BackupName.of(head[0]).orElseThrow(),
        head[1],
        head.length > 2 ? Optional.of(new Part(head[3], head[4])) : Optional.empty(),
        Arrays.stream(halves[1].split(" ", -1)).map(BackedUpColumn::parse).toList());
  }

  static List<BackedUpTable> of(BackupName name) {
    return ALL.stream().filter(table -> table.of() == name).toList();
  }

  static BackedUpTable named(String table) {
    return ALL.stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
  }

  /** Every name by which rows of it can be chosen. */
  static Set<String> dates(BackupName name) {
    return of(name).stream()
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> column.dates().stream())
        .collect(toUnmodifiableSet());
  }

  CopiedTable copied() {
    return new CopiedTable(
        name,
        columns.stream().filter(column -> !column.leftOut()).map(BackedUpColumn::name).toList());
  }

  List<String> key() {
    return columns.stream().filter(BackedUpColumn::inKey).map(BackedUpColumn::name).toList();
  }

  /** What a restore gives back to a row that is there. */
  List<String> changeable() {
    return columns.stream()
        .filter(column -> !column.inKey() && !column.fixed() && !column.leftOut())
        .map(BackedUpColumn::name)
        .toList();
  }

  Optional<String> owner() {
    return columns.stream().filter(BackedUpColumn::isOwner).map(BackedUpColumn::name).findFirst();
  }

  /** The column that goes by that name among dates. */
  Optional<String> dated(String date) {
    return columns.stream()
        .filter(column -> column.dates().contains(date))
        .map(BackedUpColumn::name)
        .findFirst();
  }

  /** Whether its rows have ids that are counted. */
  boolean hasCountedIds() {
    return columns.getFirst().name().equals("id") && !UNCOUNTED.contains(name);
  }

  /** Whose ids are made elsewhere. */
  private static final Set<String> UNCOUNTED =
      Set.of(
          "adjustment",
          "session",
          "announcement",
          "inbox_message",
          "contact",
          "content",
          "kyc_document");
}
