package dev.khata.domain.autopay;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Expressions that leave the date open; minute and hour are a number, every one, or every nth. */
final class TimesOfDay implements CronRules {
  @Override
  public CronReading read(String text) {
    return new CronReading.Read(new CronExpression(text));
  }

  @Override
  public LocalDateTime next(CronExpression expression, LocalDateTime after) {
    String[] fields = expression.text().split(" ");
    LocalDateTime minute = after.truncatedTo(ChronoUnit.MINUTES);
    do {
      minute = minute.plusMinutes(1);
    } while (!holds(fields[0], minute.getMinute()) || !holds(fields[1], minute.getHour()));
    return minute;
  }

  private static boolean holds(String field, int value) {
    return field.equals("*")
        || (field.startsWith("*/")
            ? value % Integer.parseInt(field.substring(2)) == 0
            : value == Integer.parseInt(field));
  }
}
