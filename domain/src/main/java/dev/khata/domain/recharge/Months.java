package dev.khata.domain.recharge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calendar months in a row.
 *
 * @param zone in which they begin
 */
public record Months(YearMonth first, int count, ZoneId zone) {
  private static final int YEAR = 12;

  public Months {
    if (count < 1) {
      throw new IllegalArgumentException("no months");
    }
  }

  /** The twelve that end with that of a date. */
  public static Months yearUntil(LocalDate last, ZoneId zone) {
    return new Months(YearMonth.from(last).minusMonths(YEAR - 1), YEAR, zone);
  }

  public List<YearMonth> all() {
    return Stream.iterate(first, month -> month.plusMonths(1)).limit(count).toList();
  }

  /** When each of them begins. */
  public List<Instant> starts() {
    return all().stream().map(month -> month.atDay(1).atStartOfDay(zone).toInstant()).toList();
  }
}
