package dev.khata.application.reporting;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.domain.reporting.Part;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.Statistics;
import dev.khata.domain.reporting.Timeline;
import dev.khata.domain.reporting.Timeline.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts what a test has put in: each count is that of all, and each course goes by their times.
 */
public final class InMemoryStatistics implements Statistics {
  private final List<Instant> all = new ArrayList<>();
  private final ReportZone zone;
  private final InstantSource clock;

  public InMemoryStatistics(ReportZone zone, InstantSource clock) {
    this.zone = zone;
    this.clock = clock;
  }

  public void came(Instant at) {
    all.add(at);
  }

  @Override
  public Facts of(Analytics analytics, UserId reader) {
    Map<String, Object> values = new LinkedHashMap<>();
    analytics.parts().forEach(part -> values.put(part.name(), value(part)));
    values.put(Analytics.GENERATED_AT, clock.instant());
    return new Facts(values);
  }

  private Object value(Part part) {
    return switch (part) {
      case Part.Figure any -> (long) all.size();
      case Part.Course course -> course.form().tell(timeline(), course.money());
      case Part.Group any -> throw new IllegalArgumentException("not counted here: " + any);
      case Part.Rows any -> throw new IllegalArgumentException("not counted here: " + any);
      case Part.Shares any -> throw new IllegalArgumentException("not counted here: " + any);
    };
  }

  private Timeline timeline() {
    NavigableMap<LocalDate, Sum> days = new TreeMap<>();
    for (Instant at : all) {
      days.merge(
          LocalDate.ofInstant(at, zone.id()),
          new Sum(1, BigDecimal.ZERO),
          (one, other) -> new Sum(one.count() + other.count(), BigDecimal.ZERO));
    }
    return new Timeline(LocalDate.ofInstant(clock.instant(), zone.id()), days, BigDecimal.ZERO);
  }
}
