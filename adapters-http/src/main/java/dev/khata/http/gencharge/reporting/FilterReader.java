package dev.khata.http.gencharge.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Filter;
import dev.khata.domain.reporting.Kind;
import dev.khata.domain.reporting.Wanted;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.gencharge.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the filters of reports.
 *
 * @param zone whose days dates are
 */
record FilterReader(ZoneId zone) {

  /** What is wanted of that column. */
  List<Wanted> of(Column column, RequestReader request) {
    List<Wanted> wanted = new ArrayList<>();
    for (Filter filter : column.filters()) {
      request
          .field(filter.field())
          .flatMap(sent -> wanted(column, filter, sent, request))
          .or(() -> usual(column, filter))
          .ifPresent(wanted::add);
    }
    bounds(column, wanted, request);
    return wanted;
  }

  /** An empty list is as left out. */
  private static Optional<Wanted> usual(Column column, Filter filter) {
    return filter instanceof Filter.AnyOf any && !any.usual().isEmpty()
        ? Optional.of(new Wanted.AnyOf(column, any.usual()))
        : Optional.empty();
  }

  private Optional<Wanted> wanted(
      Column column, Filter filter, JsonNode sent, RequestReader request) {
    return switch (filter) {
      case Filter.AnyOf any -> anyOf(column, any.field(), sent, request);
      case Filter.Is is ->
          request
              .value(column.kind(), sent, is.field())
              .map(value -> new Wanted.AnyOf(column, Set.of(value)));
      case Filter.AtLeast least ->
          bound(column, least.field(), sent, false, request)
              .map(value -> new Wanted.AtLeast(column, value));
      case Filter.AtMost most ->
          bound(column, most.field(), sent, true, request)
              .map(value -> new Wanted.AtMost(column, value));
      case Filter.Part part ->
          request
              .value(Kind.Simple.TEXT, sent, part.field())
              .filter(text -> !((String) text).isEmpty())
              .map(text -> new Wanted.Part(column, Label.key((String) text)));
    };
  }

  /** One value stands for a list of it. */
  private static Optional<Wanted> anyOf(
      Column column, String field, JsonNode sent, RequestReader request) {
    if (!sent.isArray()) {
      return request
          .value(column.kind(), sent, field)
          .map(value -> new Wanted.AnyOf(column, Set.of(value)));
    }
    if (sent.size() > Shape.MAX_ITEMS) {
      request.wrong(new Problem.TooLong(Shape.MAX_ITEMS), field);
      return Optional.empty();
    }
    Set<Object> values = new LinkedHashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      request.value(column.kind(), sent.get(i), field, Integer.toString(i)).ifPresent(values::add);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new Wanted.AnyOf(column, values));
  }

  private Optional<Comparable<?>> bound(
      Column column, String field, JsonNode sent, boolean end, RequestReader request) {
    Optional<Object> value = request.value(column.kind(), sent, field);
    if (column.kind() != Kind.Simple.MOMENT) {
      return value.map(Comparable.class::cast);
    }
    Optional<Instant> moment = value.flatMap(text -> Dates.moment((String) text, zone, end));
    if (value.isPresent() && moment.isEmpty()) {
      request.wrong(new Problem.BadFormat("date-time"), field);
    }
    return moment.map(Comparable.class::cast);
  }

  /** A lower bound above its upper one would find nothing, and is a mistake. */
  private static void bounds(Column column, List<Wanted> wanted, RequestReader request) {
    for (Wanted least : wanted) {
      for (Wanted most : wanted) {
        if (least instanceof Wanted.AtLeast(Column one, Comparable<?> from)
            && most instanceof Wanted.AtMost(Column other, Comparable<?> to)
            && compare(from, to) > 0) {
          request.wrong(new Problem.Other("Must not be below the lower bound"), upper(column));
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> int compare(Comparable<T> one, Comparable<?> other) {
    return one.compareTo((T) other);
  }

  private static String upper(Column column) {
    return column.filters().stream()
        .filter(Filter.AtMost.class::isInstance)
        .map(Filter::field)
        .findFirst()
        .orElseThrow();
  }
}
