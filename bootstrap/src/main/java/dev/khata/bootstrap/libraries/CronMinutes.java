package dev.khata.bootstrap.libraries;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * The minutes that a cron expression matches. Each field is the set of its values, of which each is
 * a bit; Sunday is 0.
 *
 * @param eitherDay whether a date need be in one of the two sets of days alone
 */
record CronMinutes(
    long minutes, long hours, long days, long months, long weekdays, boolean eitherDay) {
  private static final int NONE = Long.SIZE;

  /** Whether no date is as they say, such as 30 February. */
  boolean areNone() {
    int longest = 0;
    for (Month month : Month.values()) {
      if (holds(months, month.getValue())) {
        longest = Math.max(longest, month.maxLength());
      }
    }
    return !eitherDay && firstOf(days, 1) > longest;
  }

  /** The first one after {@code after}; there must be one. */
  LocalDateTime next(LocalDateTime after) {
    LocalDateTime from = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    LocalDate date = from.toLocalDate();
    if (matches(date)) {
      int hour = firstOf(hours, from.getHour());
      int minute = firstOf(minutes, hour == from.getHour() ? from.getMinute() : 0);
      if (minute == NONE) {
        hour = firstOf(hours, hour + 1);
        minute = firstOf(minutes, 0);
      }
      if (hour != NONE) {
        return date.atTime(hour, minute);
      }
    }
    return nextDate(date).atTime(firstOf(hours, 0), firstOf(minutes, 0));
  }

  private LocalDate nextDate(LocalDate after) {
    LocalDate date = after;
    do {
      date =
          holds(months, date.getMonthValue())
              ? date.plusDays(1)
              : date.withDayOfMonth(1).plusMonths(1);
    } while (!matches(date));
    return date;
  }

  private boolean matches(LocalDate date) {
    boolean day = holds(days, date.getDayOfMonth());
    boolean weekday = holds(weekdays, date.getDayOfWeek().getValue() % 7);
    return holds(months, date.getMonthValue()) && (eitherDay ? day || weekday : day && weekday);
  }

  private static boolean holds(long set, int value) {
    return ((set >>> value) & 1) != 0;
  }

  /** The lowest value that is {@code from} or above, {@link #NONE} if there is none. */
  private static int firstOf(long set, int from) {
    return from < NONE ? Long.numberOfTrailingZeros(set & (-1L << from)) : NONE;
  }
}
