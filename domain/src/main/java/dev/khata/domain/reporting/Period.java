package dev.khata.domain.reporting;

import java.time.LocalDate;

/** Periods of which analytics tell. But for those that go on, they end with the last whole day. */
public enum Period {
  TODAY,
  YESTERDAY,
  LAST_WEEK,
  LAST_30_DAYS,
  LAST_3_MONTHS,
  LAST_6_MONTHS,
  LAST_YEAR,
  THIS_MONTH,
  THIS_YEAR;

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;
  private static final int HALF = 183;
  private static final int YEAR = 365;

  /** Its first day. */
  LocalDate from(LocalDate today) {
    return switch (this) {
      case TODAY -> today;
      case YESTERDAY -> today.minusDays(1);
      case LAST_WEEK -> today.minusDays(WEEK);
      case LAST_30_DAYS -> today.minusDays(MONTH);
      case LAST_3_MONTHS -> today.minusDays(QUARTER);
      case LAST_6_MONTHS -> today.minusDays(HALF);
      case LAST_YEAR -> today.minusDays(YEAR);
      case THIS_MONTH -> today.withDayOfMonth(1);
      case THIS_YEAR -> today.withDayOfYear(1);
    };
  }

  /** Its last day. */
  LocalDate to(LocalDate today) {
    return switch (this) {
      case TODAY, THIS_MONTH, THIS_YEAR -> today;
      case YESTERDAY, LAST_WEEK, LAST_30_DAYS, LAST_3_MONTHS, LAST_6_MONTHS, LAST_YEAR ->
          today.minusDays(1);
    };
  }
}
