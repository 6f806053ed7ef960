package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row for the documentation. */
final class ReportExample {
  private ReportExample() {}

  static Map<String, Object> of(Report report) {
    Map<String, Object> row = new LinkedHashMap<>();
    report.shown().forEach(column -> row.put(column.name(), value(column)));
    return row;
  }

  private static Object value(Column column) {
    return switch (column.kind()) {
      case Kind.Choice(var values) -> values.getEnumConstants()[0];
      case Kind.Choices(var values) -> List.of((Object) values.getEnumConstants()[0]);
      case Kind.Simple simple ->
          switch (simple) {
            case ID -> 42L;
            case UUID -> UUID.fromString("0198f2a4-7c3e-7b41-9d52-6f1e8a0b4c3d");
            case COUNT -> 30;
            case QUANTITY -> new BigDecimal("1.50");
            case TEXT, FOLDED -> column.title();
            case PHONE -> "+919876543210";
            case MONEY -> new BigDecimal("249.00");
            case MOMENT -> Instant.parse("2026-01-31T09:30:00.123456Z");
            case FLAG -> true;
            case OBJECT -> Map.of();
          };
    };
  }
}
