package dev.khata.domain.reporting;

import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One report.
 *
 * @param name of what it lists, such as {@code plans}
 * @param summary in a line, for the documentation
 * @param rows the view of the database in which all its columns stand
 */
public record Report(
    String name, String summary, Audience audience, String rows, List<Column> columns) {
  public Report {
    columns = List.copyOf(columns);
    Set<String> fields = new HashSet<>();
    Set<String> sorts = new HashSet<>();
    for (Column column : columns) {
      column.filters().forEach(filter -> requireNew(fields, filter.field()));
      column.sortNames().forEach(sort -> requireNew(sorts, sort));
    }
    if (columns.stream().noneMatch(Column::inKey)) {
      throw new IllegalArgumentException("rows of " + name + " can't be told apart");
    }
  }

  /** One for admins who may read these; its view is called {@code report_} and its name. */
  public static Report of(String name, Resource resource, String summary, Column... columns) {
    String rows = "report_" + name.replace('-', '_');
    return new Report(name, summary, new Audience.Admins(resource), rows, List.of(columns));
  }

  /**
   * The same for everybody, of their own rows.
   *
   * @param owner the column that says whose a row is
   * @param without filters that would find nothing more
   */
  public Report own(String owner, String newSummary, String... without) {
    Set<String> gone = Set.of(without);
    List<Column> kept = columns.stream().map(column -> column.without(gone)).toList();
    return new Report(name, newSummary, new Audience.Everybody(owner), rows, kept);
  }

  private static void requireNew(Set<String> names, String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("twice in a report: " + name);
    }
  }

  /** As people read it. */
  public String title() {
    return Column.title(name);
  }

  /** The columns of answers and files. */
  public List<Column> shown() {
    return columns.stream().filter(Column::shown).toList();
  }

  /** By which rows are told apart. */
  public List<Column> key() {
    return columns.stream().filter(Column::inKey).toList();
  }

  /** Every name by which rows can be sorted. */
  public List<String> sorts() {
    return columns.stream().flatMap(column -> column.sortNames().stream()).toList();
  }

  /** What rows are sorted by under that name. */
  public Optional<Column> sort(String sort) {
    return columns.stream().filter(column -> column.sortNames().contains(sort)).findFirst();
  }

  /** What chooses the rows of one user. */
  public Wanted of(UserId owner, String column) {
    Column whose =
        columns.stream().filter(one -> one.name().equals(column)).findFirst().orElseThrow();
    return new Wanted.AnyOf(whose, Set.of(owner.value()));
  }
}
