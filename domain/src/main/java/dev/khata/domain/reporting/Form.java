package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.choice;
import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.money;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.reporting.Measure.Simple;
import dev.khata.domain.reporting.Timeline.Sum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As what analytics tell of what came in the course of time. */
public enum Form {
  /** Each {@link Period}. */
  PERIODS,
  /** Each day of the last week and of the last 30 days. */
  TRENDS,
  /** Each day of the last 30 days. */
  LAST_30_DAYS,
  /** Each month of the last half year and year, this one included. */
  MONTHS,
  /** By how much a week and a month outdid the one before. */
  GROWTH;

  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int HALF_YEAR = 6;
  private static final int YEAR = 12;

  /** The basic parts that it is told as. */
  Part told(Part.Course course) {
    String name = course.name();
    return switch (this) {
      case PERIODS -> summed(name, choice("period_label", Period.class), course.money());
      case TRENDS ->
          group(name, days("last_7_days", course.money()), days("last_30_days", course.money()));
      case LAST_30_DAYS -> group(name, days("last_30_days", course.money()));
      case MONTHS ->
          group(
              name, months("last_6_months", course.money()), months("last_1_year", course.money()));
      case GROWTH ->
          group(
              name,
              maybe("week_over_week_pct", Simple.RATIO),
              maybe("month_over_month_pct", Simple.RATIO));
    };
  }

  private static Part days(String name, boolean money) {
    return summed(name, some("date", Simple.DAY), money);
  }

  private static Part months(String name, boolean money) {
    return summed(name, some("month", Simple.TEXT), money);
  }

  private static Part summed(String name, Part of, boolean money) {
    return money
        ? rows(name, of, count("count"), money("total_amount"))
        : rows(name, of, count("count"));
  }

  /** What is told of it, be it rows or an object. */
  public Object tell(Timeline timeline, boolean money) {
    return switch (this) {
      case PERIODS ->
          Stream.of(Period.values())
              .map(period -> sum("period_label", period, timeline.of(period), money))
              .toList();
      case TRENDS ->
          Facts.of(
              "last_7_days", days(timeline, WEEK, money),
              "last_30_days", days(timeline, MONTH, money));
      case LAST_30_DAYS -> Facts.of("last_30_days", days(timeline, MONTH, money));
      case MONTHS ->
          Facts.of(
              "last_6_months", months(timeline, HALF_YEAR, money),
              "last_1_year", months(timeline, YEAR, money));
      case GROWTH ->
          Facts.of(
              "week_over_week_pct", timeline.growth(WEEK),
              "month_over_month_pct", timeline.growth(MONTH));
    };
  }

  /** The last whole days, the oldest first. */
  private static List<Facts> days(Timeline timeline, int length, boolean money) {
    LocalDate first = timeline.today().minusDays(length);
    return first
        .datesUntil(timeline.today())
        .map(day -> sum("date", day, timeline.between(day, day), money))
        .toList();
  }

  private static List<Facts> months(Timeline timeline, int length, boolean money) {
    YearMonth first = YearMonth.from(timeline.today()).minusMonths(length - 1L);
    return IntStream.range(0, length)
        .mapToObj(first::plusMonths)
        .map(
            month ->
                sum(
                    "month",
                    month.toString(),
                    timeline.between(month.atDay(1), month.atEndOfMonth()),
                    money))
        .toList();
  }

  private static Facts sum(String name, Object value, Sum sum, boolean money) {
    return money
        ? Facts.of(name, value, "count", sum.count(), "total_amount", sum.amount())
        : Facts.of(name, value, "count", sum.count());
  }
}
