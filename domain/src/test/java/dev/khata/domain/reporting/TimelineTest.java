package dev.khata.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.Timeline.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
  private static final BigDecimal NONE = new BigDecimal("0.00");

  private final NavigableMap<LocalDate, Sum> days = new TreeMap<>();

  private void came(long count, String amount, String day) {
    days.put(LocalDate.parse(day), new Sum(count, new BigDecimal(amount)));
  }

  private Timeline timeline() {
    return new Timeline(TODAY, days, NONE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"0,5,none", "0,0,none", "5,0,-100.00", "50,100,100.00", "3,4,33.33", "4,3,-25.00"})
  void growth_is_told_where_there_was_something_before(long before, long now, BigDecimal growth) {
    came(before, "0.00", "2026-11-02");
    came(now, "0.00", "2026-11-15");

    Facts facts = (Facts) Form.GROWTH.tell(timeline(), false);

    assertThat(facts.values().get("week_over_week_pct")).isEqualTo(Optional.ofNullable(growth));
  }

  @Test
  void growth_of_a_week_and_a_month_take_whole_days_and_as_many_before() {
    came(100, "0.00", "2026-11-16");
    came(2, "0.00", "2026-11-09");
    came(1, "0.00", "2026-11-08");
    came(4, "0.00", "2026-10-16");
    came(7, "0.00", "2026-09-17");
    came(100, "0.00", "2026-09-16");

    assertThat(timeline().growth(7)).contains(new BigDecimal("100.00"));
    // 2 + 1 from 17 October on, 4 + 7 in the thirty days before.
    assertThat(timeline().growth(30)).contains(new BigDecimal("-72.73"));
  }

  @Test
  void a_day_without_anything_is_there_with_none() {
    Facts trends = (Facts) Form.TRENDS.tell(timeline(), true);

    List<Facts> week = rows(trends, "last_7_days");
    assertThat(week).extracting(day -> day.values().get("date")).hasSize(7);
    assertThat(week.getFirst().values())
        .containsEntry("date", LocalDate.parse("2026-11-09"))
        .containsEntry("count", 0L)
        .containsEntry("total_amount", NONE);
    assertThat(week.getLast().values()).containsEntry("date", LocalDate.parse("2026-11-15"));
    assertThat(rows(trends, "last_30_days")).hasSize(30);
  }

  @Test
  void periods_end_with_the_last_whole_day_but_for_those_that_go_on() {
    came(1, "1.00", "2026-11-16");
    came(2, "2.00", "2026-11-15");
    came(4, "4.00", "2026-11-09");
    came(8, "8.00", "2026-11-08");
    came(16, "16.00", "2026-10-17");
    came(32, "32.00", "2026-10-16");
    came(64, "64.00", "2026-08-18");
    came(128, "128.00", "2026-05-17");
    came(256, "256.00", "2025-11-16");
    came(512, "512.00", "2025-11-15");

    assertThat(counts()).containsExactly(1L, 2L, 6L, 30L, 126L, 254L, 510L, 15L, 255L);
    assertThat(timeline().of(Period.LAST_WEEK).amount()).isEqualByComparingTo("6.00");
  }

  private List<Long> counts() {
    return List.of(Period.values()).stream().map(period -> timeline().of(period).count()).toList();
  }

  @Test
  void months_go_up_to_this_one() {
    came(3, "0.00", "2026-11-16");
    came(5, "0.00", "2026-06-01");
    came(7, "0.00", "2026-05-31");

    Facts months = (Facts) Form.MONTHS.tell(timeline(), false);

    assertThat(rows(months, "last_6_months"))
        .extracting(month -> month.values().get("month") + " " + month.values().get("count"))
        .containsExactly(
            "2026-06 5", "2026-07 0", "2026-08 0", "2026-09 0", "2026-10 0", "2026-11 3");
    assertThat(rows(months, "last_1_year")).hasSize(12);
  }

  @Test
  void shares_are_parts_of_all_with_two_decimals() {
    List<Facts> shares = Facts.shares(List.of(new Facts.Share("a", 2), new Facts.Share("b", 1)));

    assertThat(shares)
        .extracting(share -> share.values().get("percent"))
        .containsExactly(new BigDecimal("66.67"), new BigDecimal("33.33"));
  }

  @SuppressWarnings("unchecked")
  private static List<Facts> rows(Facts facts, String name) {
    return (List<Facts>) facts.values().get(name);
  }
}
