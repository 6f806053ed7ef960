package dev.khata.application.autopay;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronField;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an expression anew for each question and tries every date, and every minute of it. */
public final class PlainCronRules implements CronRules {
  /** A leap year, which has every date. */
  private static final LocalDate LEAP_YEAR = LocalDate.of(2000, 1, 1);

  /**
   * What each field stands for.
   *
   * @param either whether a date need fit one of the two fields of days alone
   */
  private record Values(Map<CronField, Set<Integer>> fields, boolean either) {
    static Values of(CronExpression expression) {
      Map<CronField, String> texts = expression.fields();
      Map<CronField, Set<Integer>> fields = new EnumMap<>(CronField.class);
      texts.forEach((field, text) -> fields.put(field, PlainCronField.values(field, text)));
      return new Values(
          fields,
          Stream.of(CronField.DAY_OF_MONTH, CronField.DAY_OF_WEEK)
              .noneMatch(field -> texts.getOrDefault(field, "").startsWith("*")));
    }

    Set<Integer> of(CronField field) {
      return fields.getOrDefault(field, Set.of());
    }

    boolean holds(CronField field, int value) {
      return of(field).contains(value);
    }

    /** Whether there is such a date, if only every many years. */
    boolean haveDates() {
      return either
          || LEAP_YEAR
              .datesUntil(LEAP_YEAR.plusYears(1))
              .anyMatch(
                  date ->
                      holds(CronField.MONTH, date.getMonthValue())
                          && holds(CronField.DAY_OF_MONTH, date.getDayOfMonth()));
    }

    boolean match(LocalDate date) {
      boolean day = holds(CronField.DAY_OF_MONTH, date.getDayOfMonth());
      boolean weekday = holds(CronField.DAY_OF_WEEK, date.getDayOfWeek().getValue());
      return holds(CronField.MONTH, date.getMonthValue())
          && (either ? day || weekday : day && weekday);
    }

    boolean match(LocalDateTime time) {
      return holds(CronField.HOUR, time.getHour()) && holds(CronField.MINUTE, time.getMinute());
    }
  }

  @Override
  public CronReading read(String text) {
    return CronExpression.parse(text)
        .map(PlainCronRules::read)
        .orElseGet(CronReading.NotFiveFields::new);
  }

  private static CronReading read(CronExpression expression) {
    Values values = Values.of(expression);
    for (CronField field : CronField.values()) {
      if (values.of(field).isEmpty()) {
        return new CronReading.BadField(field);
      }
    }
    return values.haveDates() ? new CronReading.Read(expression) : new CronReading.NeverMatches();
  }

  @Override
  public LocalDateTime next(CronExpression expression, LocalDateTime after) {
    if (read(expression) instanceof CronReading.Refused refused) {
      throw new IllegalArgumentException(expression + ": " + refused);
    }
    Values values = Values.of(expression);
    LocalDateTime time = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    while (!values.match(time.toLocalDate()) || !values.match(time)) {
      time =
          values.match(time.toLocalDate())
              ? time.plusMinutes(1)
              : time.toLocalDate().plusDays(1).atStartOfDay();
    }
    return time;
  }
}
