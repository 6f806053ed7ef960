package dev.khata.http.gencharge.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.Wanted;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.OrderDir;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the body of one request for a report, and finds all that is wrong with it. */
final class RequestReader {
  private static final Kind.Choice DIRECTION = new Kind.Choice(OrderDir.class);
  private static final Kind.Choice TYPE = new Kind.Choice(ExportType.class);

  /** Fields that choose no rows. */
  private static final Set<String> OPTIONS =
      Set.of("order_by", "order_dir", "limit", "offset", "export_type");

  private final Report report;
  private final ObjectNode sent;
  private final FilterValues values;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  RequestReader(Report report, ObjectNode sent, FilterValues values) {
    this.report = report;
    this.sent = sent;
    this.values = values;
  }

  /**
   * @param filters reads a field's value
   * @throws FaultException with every problem
   */
  ReportRequest read(FilterReader filters) {
    List<Wanted> wanted = new ArrayList<>();
    for (Column column : report.columns()) {
      wanted.addAll(filters.of(column, this));
    }
    ReportQuery query = new ReportQuery(wanted, by(), isDescending(), window());
    ExportType type = one("export_type", TYPE, ExportType.class).orElse(ExportType.NONE);
    sent.fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                wrong(new Problem.Other("Unknown field"), field);
              }
            });
    if (!problems.isEmpty()) {
      throw new FaultException(new Fault.Invalid(problems));
    }
    return new ReportRequest(query, type, chosen());
  }

  private List<String> chosen() {
    List<String> chosen = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : sent.properties()) {
      JsonNode value = field.getValue();
      if (!OPTIONS.contains(field.getKey())
          && !value.isNull()
          && !(value.isArray() && value.isEmpty())) {
        chosen.add(field.getKey().replace('_', ' ') + ": " + words(value));
      }
    }
    return chosen;
  }

  private static String words(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "))
        : value.asText();
  }

  /** What was sent under that name; empty when it was left out, or is null. */
  Optional<JsonNode> field(String name) {
    known.add(name);
    return Optional.ofNullable(sent.get(name)).filter(value -> !value.isNull());
  }

  /** A value of that kind; empty when it was left out or is wrong. */
  Optional<Object> value(Kind kind, JsonNode node, String... path) {
    return switch (values.of(kind, node)) {
      case FilterValues.Read.Value(Object value) -> Optional.of(value);
      case FilterValues.Read.Wrong(Problem problem) -> {
        wrong(problem, path);
        yield Optional.empty();
      }
    };
  }

  void wrong(Problem problem, String... path) {
    problems.add(new FieldProblem(List.of(path), problem));
  }

  private <T> Optional<T> one(String field, Kind kind, Class<T> type) {
    return field(field).flatMap(node -> value(kind, node, field)).map(type::cast);
  }

  private Optional<Column> by() {
    Optional<String> asked = one("order_by", Kind.Simple.TEXT, String.class);
    Optional<Column> column = asked.flatMap(report::sort);
    if (asked.isPresent() && column.isEmpty()) {
      wrong(new Problem.NotAChoice(report.sorts()), "order_by");
    }
    return column;
  }

  private boolean isDescending() {
    return one("order_dir", DIRECTION, OrderDir.class).filter(OrderDir.DESC::equals).isPresent();
  }

  /** All rows unless both are above zero. */
  private Optional<Window> window() {
    int limit = one("limit", Kind.Simple.COUNT, Integer.class).orElse(0);
    int offset = one("offset", Kind.Simple.COUNT, Integer.class).orElse(0);
    return limit > 0 && offset > 0 ? Optional.of(new Window(offset, limit)) : Optional.empty();
  }
}
