package dev.khata.persistence.backup;

import dev.khata.domain.reporting.backup.CopiedTable;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.domain.reporting.backup.TableCopies;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows that selections choose, as of one moment. */
record SelectedRows(Copying copying, List<Selection> selections) implements TableCopies.Snapshot {

  @Override
  public List<CopiedTable> tables() {
    return BackedUpTable.ALL.stream()
        .filter(table -> selection(table).isPresent())
        .map(BackedUpTable::copied)
        .toList();
  }

  @Override
  public long rows(CopiedTable table) {
    return copying.count(rowsOf(table));
  }

  @Override
  public long copy(CopiedTable table, OutputStream out) throws IOException {
    return copying.out(rowsOf(table), out);
  }

  private String rowsOf(CopiedTable table) {
    BackedUpTable backedUp = BackedUpTable.named(table.name());
    return "SELECT "
        + Copying.quoted(table.columns())
        + " FROM "
        + table.name()
        + " t"
        + where(backedUp, selection(backedUp).orElseThrow());
  }

  /** A row of a part goes with what it is a part of; what has no date of that name goes whole. */
  private static String where(BackedUpTable table, Selection selection) {
    if (selection.dateColumn().isEmpty()) {
      return "";
    }
    String date = selection.dateColumn().get();
    Optional<String> own = table.dated(date);
    if (own.isPresent()) {
      return " WHERE " + within("t." + own.get(), selection);
    }
    return table
        .partOf()
        .flatMap(
            part ->
                BackedUpTable.named(part.table())
                    .dated(date)
                    .map(
                        dated ->
                            " WHERE EXISTS (SELECT FROM "
                                + part.table()
                                + " w WHERE w.id = t."
                                + part.by()
                                + " AND "
                                + within("w." + dated, selection)
                                + ")"))
        .orElse("");
  }

  /** COPY takes no values that are bound; these are instants, and nothing that somebody wrote. */
  private static String within(String column, Selection selection) {
    List<String> bounds = new ArrayList<>();
    bounds.add(column + " IS NOT NULL");
    selection.range().min().ifPresent(min -> bounds.add(column + " >= " + literal(min)));
    selection.range().max().ifPresent(max -> bounds.add(column + " <= " + literal(max)));
    return String.join(" AND ", bounds);
  }

  private static String literal(Instant instant) {
    return "timestamptz '" + instant + "'";
  }

  private Optional<Selection> selection(BackedUpTable table) {
    return selections.stream().filter(one -> one.name() == table.of()).findFirst();
  }

  @Override
  public Set<String> grants() {
    boolean withRoles = tables().stream().anyMatch(table -> table.name().equals("role_permission"));
    return withRoles
        ? new HashSet<>(
            copying.dsl().fetchValues("SELECT DISTINCT permission FROM role_permission").stream()
                .map(String::valueOf)
                .toList())
        : Set.of();
  }
}
