package dev.khata.application.reporting;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.reporting.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of reports that a test has put in, each with its values by the names of the columns. */
public final class InMemoryReportRows implements ReportRows {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  public void put(Map<String, Object> row) {
    rows.add(Map.copyOf(row));
  }

  @Override
  public long each(Report report, ReportQuery query, Consumer<ReportRow> sink) {
    List<Map<String, Object>> wanted =
        rows.stream()
            .filter(row -> query.wanted().stream().allMatch(one -> has(row, one)))
            .sorted(order(report, query))
            .toList();
    long skip = query.window().map(window -> window.offset()).orElse(0L);
    long limit = query.window().map(window -> (long) window.limit()).orElse(Long.MAX_VALUE);
    List<Column> shown = report.shown();
    wanted.stream()
        .skip(skip)
        .limit(limit)
        .forEach(row -> sink.accept(at -> Optional.ofNullable(row.get(shown.get(at).name()))));
    return wanted.size();
  }

  private static boolean has(Map<String, Object> row, Wanted wanted) {
    Object value = row.get(wanted.column().name());
    return value != null
        && switch (wanted) {
          case Wanted.AnyOf any ->
              value instanceof List<?> several
                  ? several.stream().anyMatch(any.values()::contains)
                  : any.values().contains(value);
          case Wanted.AtLeast least -> compare(value, least.bound()) >= 0;
          case Wanted.AtMost most -> compare(value, most.bound()) <= 0;
          case Wanted.Part part -> ((String) value).contains(part.text());
        };
  }

  private static Comparator<Map<String, Object>> order(Report report, ReportQuery query) {
    List<Column> keys = new ArrayList<>(query.by().stream().toList());
    keys.addAll(report.key());
    Comparator<Map<String, Object>> order = (one, other) -> 0;
    for (Column key : keys) {
      order =
          order.thenComparing((one, other) -> compare(one.get(key.name()), other.get(key.name())));
    }
    return query.descending() ? order.reversed() : order;
  }

  /** As a database sorts; values of an enumeration by their names. */
  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    return one instanceof Enum<?>
        ? one.toString().compareTo(other.toString())
        : ((Comparable<Object>) one).compareTo(other);
  }
}
