package dev.khata.persistence.reporting;

import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.domain.reporting.Facts.Share;
import dev.khata.domain.reporting.Part;
import dev.khata.domain.reporting.Timeline;
import dev.khata.domain.reporting.Timeline.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what analytics tell out of the JSON that their view gives.
 *
 * @param today which is not over yet
 */
record FactsReader(Measures measures, LocalDate today) {

  Facts read(Analytics analytics, String json, Instant now) {
    Map<String, Object> values =
        new LinkedHashMap<>(facts(analytics.parts(), object(JsonTree.read(json))).values());
    values.put(Analytics.GENERATED_AT, now);
    return new Facts(values);
  }

  private Facts facts(List<Part> parts, Map<String, Optional<Object>> found) {
    Map<String, Object> values = new LinkedHashMap<>();
    parts.forEach(part -> values.put(part.name(), told(part, found)));
    return new Facts(values);
  }

  private Object told(Part part, Map<String, Optional<Object>> found) {
    return switch (part) {
      case Part.Figure(String name, var measure, boolean maybe) -> {
        Optional<Object> value = of(found, name).map(one -> measures.value(measure, one));
        yield maybe ? value : value.orElseThrow(() -> missing(name));
      }
      case Part.Group(String name, var parts, boolean maybe) -> {
        Optional<Facts> group = of(found, name).map(one -> facts(parts, object(Optional.of(one))));
        yield maybe ? group : group.orElseThrow(() -> missing(name));
      }
      case Part.Rows(String name, var parts) ->
          list(of(found, name)).stream().map(row -> facts(parts, object(row))).toList();
      case Part.Shares shares ->
          Facts.shares(
              list(of(found, shares.name())).stream().map(row -> share(shares, row)).toList());
      case Part.Course(var name, var form, String days, boolean money) ->
          form.tell(timeline(of(found, days)), money);
    };
  }

  private Share share(Part.Shares shares, Optional<Object> row) {
    Map<String, Optional<Object>> share = object(row);
    Optional<Object> key = of(share, "key").map(one -> measures.value(shares.key(), one));
    return new Share(
        shares.maybe() ? key : key.orElseThrow(() -> missing(shares.name())),
        count(of(share, "count")));
  }

  /** Days are written as {@code [day, count, amount]}, or without amount. */
  private Timeline timeline(Optional<Object> found) {
    NavigableMap<LocalDate, Sum> days = new TreeMap<>();
    for (Optional<Object> one : list(found)) {
      List<Optional<Object>> day = list(one);
      BigDecimal amount =
          day.size() > 2 ? measures.money((BigDecimal) day.get(2).orElseThrow()) : measures.none();
      days.put(
          LocalDate.parse((String) day.getFirst().orElseThrow()),
          new Sum(count(day.get(1)), amount));
    }
    return new Timeline(today, days, measures.none());
  }

  private static long count(Optional<Object> found) {
    return ((BigDecimal) found.orElseThrow()).longValueExact();
  }

  private static Optional<Object> of(Map<String, Optional<Object>> found, String name) {
    Optional<Object> value = found.get(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("the view has no " + name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Optional<Object>> object(Optional<Object> found) {
    return (Map<String, Optional<Object>>) found.orElseThrow();
  }

  /** Aggregates over no rows are null. */
  @SuppressWarnings("unchecked")
  private static List<Optional<Object>> list(Optional<Object> found) {
    return (List<Optional<Object>>) found.orElse(List.of());
  }
}
