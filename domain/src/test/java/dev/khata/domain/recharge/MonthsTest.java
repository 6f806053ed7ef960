package dev.khata.domain.recharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MonthsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void a_year_ends_with_the_month_of_its_last_day() {
    Months year = Months.yearUntil(LocalDate.parse("2026-02-01"), NEW_YORK);

    assertThat(year.all()).hasSize(12).startsWith(YearMonth.of(2025, 3));
    assertThat(year.all().getLast()).isEqualTo(YearMonth.of(2026, 2));
  }

  @Test
  void months_begin_where_they_are_counted_in_summer_and_winter() {
    Months months = new Months(YearMonth.of(2026, 11), 2, NEW_YORK);

    assertThat(months.starts())
        .containsExactly(
            Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-12-01T05:00:00Z"));
    assertThatThrownBy(() -> new Months(YearMonth.of(2026, 11), 0, NEW_YORK))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
