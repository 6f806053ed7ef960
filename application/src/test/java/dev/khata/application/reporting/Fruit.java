package dev.khata.application.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.domain.reporting.PlanKind;
import dev.khata.domain.reporting.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a report of no product's lists, to try the reading of reports on. */
public record Fruit(
    long id,
    Optional<String> name,
    Availability state,
    List<PlanKind> kinds,
    BigDecimal price,
    Instant ripeAt,
    boolean sweet) {
  public static final Report REPORT =
      Report.of(
          "fruits",
          Resource.PLANS,
          "Fruits",
          column("id", Simple.ID).key().anyOf("ids").sorts(),
          maybe("name", Simple.TEXT),
          hidden("name_folded", Simple.FOLDED).anyOf("names").part("name_search"),
          column("state", new Choice(Availability.class)).anyOf("states").sorts(),
          hidden("kinds", new Choices(PlanKind.class)).anyOf("kinds"),
          column("price", Simple.MONEY).between("min_price", "max_price").sorts(),
          column("ripe_at", Simple.MOMENT).fromTo("ripe").sorts(),
          column("sweet", Simple.FLAG).is("sweet"));

  private static final Instant NOON = Instant.parse("2026-11-15T12:00:00.123456Z");

  public static Fruit named(long id, String name) {
    return new Fruit(
        id,
        Optional.of(name),
        Availability.ACTIVE,
        List.of(PlanKind.DATA),
        new BigDecimal("1.00"),
        NOON,
        true);
  }

  Fruit at(String amount) {
    return new Fruit(id, name, state, kinds, new BigDecimal(amount), ripeAt, sweet);
  }

  Fruit ripe(String time) {
    return new Fruit(id, name, state, kinds, price, Instant.parse(time), sweet);
  }

  Fruit in(Availability other, PlanKind... others) {
    return new Fruit(id, name, other, List.of(others), price, ripeAt, sweet);
  }

  Fruit sour() {
    return new Fruit(id, name, state, kinds, price, ripeAt, false);
  }

  Fruit nameless() {
    return new Fruit(id, Optional.empty(), state, kinds, price, ripeAt, sweet);
  }

  static Column columnOf(String name) {
    return REPORT.columns().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", id);
    name.ifPresent(text -> values.put("name", text));
    name.ifPresent(text -> values.put("name_folded", text.toLowerCase(Locale.ROOT)));
    values.put("state", state);
    values.put("kinds", kinds);
    values.put("price", price);
    values.put("ripe_at", ripeAt);
    values.put("sweet", sweet);
    return values;
  }
}
