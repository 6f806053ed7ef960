package dev.khata.domain.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column of a report, under the name that it has in answers, files and the database.
 *
 * @param shown whether it is in answers and files; one that isn't is there for filters and sorting
 * @param maybe whether a cell may be empty
 * @param inKey whether it is one of those by which rows are told apart, and which break ties
 * @param summed whether the sum of its cells tells something
 * @param summedPer other columns, for each of whose values it is summed up apart
 * @param filters on it
 * @param sortNames under which names rows are sorted by it
 */
public record Column(
    String name,
    Kind kind,
    boolean shown,
    boolean maybe,
    boolean inKey,
    boolean summed,
    List<String> summedPer,
    List<Filter> filters,
    List<String> sortNames) {
  public Column {
    summedPer = List.copyOf(summedPer);
    filters = List.copyOf(filters);
    sortNames = List.copyOf(sortNames);
  }

  /** One that has a value in every row. */
  public static Column column(String name, Kind kind) {
    return new Column(name, kind, true, false, false, false, List.of(), List.of(), List.of());
  }

  /** One that may be empty. */
  public static Column maybe(String name, Kind kind) {
    return new Column(name, kind, true, true, false, false, List.of(), List.of(), List.of());
  }

  /** One that nobody sees. */
  public static Column hidden(String name, Kind kind) {
    return new Column(name, kind, false, true, false, false, List.of(), List.of(), List.of());
  }

  /** The same, which is part of the key. */
  public Column key() {
    return new Column(name, kind, shown, maybe, true, summed, summedPer, filters, sortNames);
  }

  /**
   * The same, whose amounts are summed up where people read them.
   *
   * @param per for each value that these columns have together
   */
  public Column sum(String... per) {
    return new Column(name, kind, shown, maybe, inKey, true, List.of(per), filters, sortNames);
  }

  public Column anyOf(String field) {
    return with(new Filter.AnyOf(field, Set.of()));
  }

  /** What is found unless the field asks for others. */
  public Column usually(String field, Set<? extends Enum<?>> usual) {
    return with(new Filter.AnyOf(field, usual));
  }

  public Column is(String field) {
    return with(new Filter.Is(field));
  }

  public Column part(String field) {
    return with(new Filter.Part(field));
  }

  /** Both bounds count. */
  public Column between(String least, String most) {
    return with(new Filter.AtLeast(least)).with(new Filter.AtMost(most));
  }

  /** Between {@code name_from} and {@code name_to}. */
  public Column fromTo(String field) {
    return between(field + "_from", field + "_to");
  }

  /** Rows can be sorted by it, under its own name. */
  public Column sorts() {
    return sorts(name);
  }

  /** Rows can be sorted by it, under each of these names. */
  public Column sorts(String... names) {
    List<String> more = new ArrayList<>(sortNames);
    more.addAll(List.of(names));
    return new Column(name, kind, shown, maybe, inKey, summed, summedPer, filters, more);
  }

  private Column with(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return new Column(name, kind, shown, maybe, inKey, summed, summedPer, more, sortNames);
  }

  /** The same without those filters. */
  Column without(Set<String> fields) {
    List<Filter> fewer =
        filters.stream().filter(filter -> !fields.contains(filter.field())).toList();
    return new Column(name, kind, shown, maybe, inKey, summed, summedPer, fewer, sortNames);
  }

  /** As people read it at the head of a sheet. */
  public String title() {
    return title(name);
  }

  static String title(String name) {
    String words = name.replace('_', ' ').replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
