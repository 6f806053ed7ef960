package dev.khata.http.gencharge.reporting;

import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Measure;
import dev.khata.domain.reporting.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Analytics for the documentation. */
final class AnalyticsExample {
  private AnalyticsExample() {}

  static Map<String, Object> of(Analytics analytics) {
    return of(analytics.all());
  }

  private static Map<String, Object> of(List<Part> parts) {
    Map<String, Object> values = new LinkedHashMap<>();
    parts.forEach(part -> values.put(part.name(), value(part.told())));
    return values;
  }

  private static Object value(Part part) {
    return switch (part) {
      case Part.Figure(String name, Measure measure, boolean maybe) -> value(name, measure);
      case Part.Group group -> of(group.parts());
      case Part.Rows rows -> List.of(of(rows.parts()));
      case Part.Shares any -> throw new IllegalArgumentException("told otherwise: " + any);
      case Part.Course any -> throw new IllegalArgumentException("told otherwise: " + any);
    };
  }

  private static Object value(String name, Measure measure) {
    return switch (measure) {
      case Measure.Choice(var values) -> values.getEnumConstants()[0];
      case Measure.Simple simple ->
          switch (simple) {
            case COUNT, ID -> 42L;
            case MONEY -> new BigDecimal("249.00");
            case RATIO -> new BigDecimal("12.50");
            case TEXT -> name.equals("month") ? "2026-01" : "Festival";
            case PHONE -> "+919876543210";
            case MOMENT -> Instant.parse("2026-01-31T09:30:00.123456Z");
            case DAY -> LocalDate.parse("2026-01-30");
          };
    };
  }
}
