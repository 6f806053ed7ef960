package dev.khata.application.reporting;

import static dev.khata.application.reporting.Fruit.columnOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.PlanKind;
import dev.khata.domain.reporting.ReportQuery;
import dev.khata.domain.reporting.ReportRows;
import dev.khata.domain.reporting.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of {@link ReportRows}. */
public abstract class ReportRowsSuite {
  /** Where reports find these and nothing else. */
  protected abstract ReportRows rows(Fruit... fruits);

  @Test
  void a_row_has_what_is_shown_as_its_kind_says() {
    List<List<Optional<Object>>> found = new ArrayList<>();
    Fruit fruit = Fruit.named(7, "Mango").at("12.50").in(Availability.INACTIVE, PlanKind.OTT);

    long total =
        rows(fruit, Fruit.named(8, "Fig").nameless())
            .each(
                Fruit.REPORT,
                ReportQuery.ALL,
                row -> found.add(IntStream.range(0, 6).mapToObj(row::cell).toList()));

    assertThat(total).isEqualTo(2);
    assertThat(found.getFirst())
        .containsExactly(
            Optional.of(7L),
            Optional.of("Mango"),
            Optional.of(Availability.INACTIVE),
            Optional.of(new BigDecimal("12.50")),
            Optional.of(Instant.parse("2026-11-15T12:00:00.123456Z")),
            Optional.of(true));
    assertThat(found.getLast().get(1)).isEmpty();
  }

  @Test
  void members_of_a_list_are_found() {
    ReportRows rows =
        rows(
            Fruit.named(1, "Fig").in(Availability.ACTIVE, PlanKind.DATA, PlanKind.PREPAID),
            Fruit.named(2, "Kiwi").in(Availability.INACTIVE, PlanKind.OTT, PlanKind.POSTPAID),
            Fruit.named(3, "Lime").sour().nameless());

    assertThat(ids(rows, anyOf("id", 1L, 3L, 9L))).containsExactly(1L, 3L);
    assertThat(ids(rows, anyOf("state", Availability.INACTIVE))).containsExactly(2L);
    assertThat(ids(rows, anyOf("kinds", PlanKind.POSTPAID, PlanKind.PREPAID)))
        .containsExactly(1L, 2L);
    assertThat(ids(rows, anyOf("name_folded", "fig", "lime"))).containsExactly(1L);
    assertThat(ids(rows, anyOf("sweet", false))).containsExactly(3L);
  }

  @Test
  void both_bounds_count() {
    ReportRows rows =
        rows(
            Fruit.named(1, "Fig").at("1.00").ripe("2026-11-15T18:14:59.999999Z"),
            Fruit.named(2, "Kiwi").at("2.50").ripe("2026-11-15T18:15:00Z"),
            Fruit.named(3, "Lime").at("2.51").ripe("2026-11-16T18:14:59.999999Z"));

    Column price = columnOf("price");
    assertThat(ids(rows, new Wanted.AtLeast(price, new BigDecimal("2.50"))))
        .containsExactly(2L, 3L);
    assertThat(ids(rows, new Wanted.AtMost(price, new BigDecimal("2.50")))).containsExactly(1L, 2L);
    Column ripe = columnOf("ripe_at");
    assertThat(
            ids(
                rows,
                new Wanted.AtLeast(ripe, Instant.parse("2026-11-15T18:15:00Z")),
                new Wanted.AtMost(ripe, Instant.parse("2026-11-16T18:14:59.999999Z"))))
        .containsExactly(2L, 3L);
  }

  @Test
  void signs_of_a_part_stand_for_themselves() {
    ReportRows rows =
        rows(Fruit.named(1, "100% Fig"), Fruit.named(2, "100 Figs_x"), Fruit.named(3, "Lime"));

    assertThat(ids(rows, new Wanted.Part(columnOf("name_folded"), "0% f"))).containsExactly(1L);
    assertThat(ids(rows, new Wanted.Part(columnOf("name_folded"), "_"))).containsExactly(2L);
  }

  @Test
  void all_that_is_wanted_must_hold() {
    ReportRows rows = rows(Fruit.named(1, "Fig"), Fruit.named(2, "Figs").sour());

    assertThat(ids(rows, new Wanted.Part(columnOf("name_folded"), "fig"), anyOf("sweet", true)))
        .containsExactly(1L);
  }

  @Test
  void pages_over_equal_keys_have_each_row_once() {
    Fruit[] many =
        IntStream.rangeClosed(1, 25).mapToObj(i -> Fruit.named(i, "Fig")).toArray(Fruit[]::new);
    ReportRows rows = rows(many);

    for (String by : List.of("price", "state", "ripe_at")) {
      for (boolean down : List.of(true, false)) {
        List<Long> found = new ArrayList<>();
        for (int from = 0; from < 30; from += 5) {
          Optional<Window> window = Optional.of(new Window(from, 5));
          var query = new ReportQuery(List.of(), Optional.of(columnOf(by)), down, window);

          long total = rows.each(Fruit.REPORT, query, row -> found.add(id(row.cell(0))));

          assertThat(total).isEqualTo(25);
        }
        assertThat(found).hasSize(25).doesNotHaveDuplicates();
        assertThat(found.getFirst()).isEqualTo(down ? 25L : 1L);
      }
    }
  }

  @Test
  void reading_ends_when_nobody_takes_any_more() {
    ReportRows rows = rows(Fruit.named(1, "Fig"), Fruit.named(2, "Kiwi"));
    List<Long> found = new ArrayList<>();

    assertThatThrownBy(
            () ->
                rows.each(
                    Fruit.REPORT,
                    ReportQuery.ALL,
                    row -> {
                      found.add(id(row.cell(0)));
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");
    assertThat(found).hasSize(1);
    assertThat(ids(rows)).hasSize(2);
  }

  private static Wanted anyOf(String column, Object... values) {
    return new Wanted.AnyOf(columnOf(column), Set.of(values));
  }

  private static List<Long> ids(ReportRows rows, Wanted... wanted) {
    List<Long> found = new ArrayList<>();
    var query = new ReportQuery(List.of(wanted), Optional.empty(), false, Optional.empty());
    long total = rows.each(Fruit.REPORT, query, row -> found.add(id(row.cell(0))));
    assertThat(total).isEqualTo(found.size());
    return found;
  }

  private static Long id(Optional<Object> cell) {
    return (Long) cell.orElseThrow();
  }
}
