package dev.khata.http.gencharge.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Filter;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Report;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.endpoint.Shape.Member;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.endpoint.Vocabulary;
import dev.khata.http.gencharge.OrderDir;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What clients send for a report and get as its rows, as the documentation shows it. */
final class ReportShapes {
  private static final String ORDER =
      "What rows are sorted by: the first column unless given. That also breaks ties.";
  private static final String LIMIT =
      "Rows at most, which counts only together with an offset above 0.";
  private static final String OFFSET =
      "Rows to pass over. With 0, or without it, all rows come, whatever the limit.";

  private ReportShapes() {}

  /** The body of a request. */
  static Shape request(Report report, String name, Vocabulary names) {
    List<Member> members = new ArrayList<>();
    for (Column column : report.columns()) {
      for (Filter filter : column.filters()) {
        members.add(member(filter, type(column.kind())).means(words(filter, column.kind(), names)));
      }
    }
    members.add(Member.choice("order_by", report.sorts()).means(ORDER));
    members.add(Member.of("order_dir", OrderDir.class, true));
    members.add(Member.of("limit", Integer.class, true).means(LIMIT));
    members.add(Member.of("offset", Integer.class, true).means(OFFSET));
    members.add(Member.of("export_type", ExportType.class, true));
    return new Shape(name + "ReportRequest", members);
  }

  private static Member member(Filter filter, Class<?> type) {
    return switch (filter) {
      case Filter.AnyOf any -> Member.list(any.field(), type);
      case Filter.Is is -> Member.of(is.field(), type, true);
      case Filter.AtLeast least -> Member.of(least.field(), bound(type), true);
      case Filter.AtMost most -> Member.of(most.field(), bound(type), true);
      case Filter.Part part -> Member.of(part.field(), String.class, true);
    };
  }

  private static String words(Filter filter, Kind kind, Vocabulary names) {
    return switch (filter) {
      case Filter.AnyOf any -> "Rows that have one of these." + usual(any, names);
      case Filter.Is is -> "Rows of which this holds.";
      case Filter.AtLeast least when kind == Kind.Simple.MOMENT ->
          "Rows from this time on; a date begins and ends in the zone of the deployment.";
      case Filter.AtMost most when kind == Kind.Simple.MOMENT ->
          "Rows up to this time; a date means its whole day.";
      case Filter.AtLeast least -> "Rows with this or more.";
      case Filter.AtMost most -> "Rows with this or less.";
      case Filter.Part part -> "Rows that have this as a part, in upper or lower case.";
    };
  }

  private static String usual(Filter.AnyOf filter, Vocabulary names) {
    List<String> usual =
        filter.usual().stream()
            .map(value -> name(names.of(value.getDeclaringClass()).orElseThrow(), value))
            .sorted()
            .toList();
    return usual.isEmpty() ? "" : " Without it: " + String.join(", ", usual) + ".";
  }

  private static <T extends Enum<T>> String name(ValueNames<T> names, Enum<?> value) {
    return names.of(names.type().cast(value));
  }

  /** A bound of times may be a date, too. */
  private static Class<?> bound(Class<?> type) {
    return type == Instant.class ? String.class : type;
  }

  /** A row of the answer. */
  static Shape row(Report report, String name) {
    return new Shape(name + "ReportRow", report.shown().stream().map(ReportShapes::cell).toList());
  }

  private static Member cell(Column column) {
    return column.kind() instanceof Kind.Choices(var values)
        ? Member.list(column.name(), values)
        : Member.of(column.name(), type(column.kind()), column.maybe());
  }

  private static Class<?> type(Kind kind) {
    return switch (kind) {
      case Kind.Choice(var values) -> values;
      case Kind.Choices(var values) -> values;
      case Kind.Simple simple ->
          switch (simple) {
            case ID -> Long.class;
            case UUID -> UUID.class;
            case COUNT -> Integer.class;
            case TEXT, FOLDED, PHONE -> String.class;
            case MONEY, QUANTITY -> BigDecimal.class;
            case MOMENT -> Instant.class;
            case FLAG -> Boolean.class;
            case OBJECT -> ObjectNode.class;
          };
    };
  }
}
