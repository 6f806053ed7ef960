package dev.khata.bootstrap.libraries;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.khata.domain.autopay.CronField;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * Fields of cron expressions by cron-utils. Each item of a field is put to it alone, in an
 * expression that is open otherwise, and the matches of a stretch of time in UTC show its values. A
 * long list as a whole would take it ten times as long.
 */
final class CronFieldReader {
  /** A Sunday and the first of a month of 31 days, so that every value comes in its stretch. */
  private static final LocalDateTime START = LocalDateTime.parse("2023-01-01T00:00");

  private static final int DAYS_OF_WEEK = 7;

  private final CronParser library = new CronParser(definition());

  /** The values, each a bit, Sunday being 0; empty when the field means nothing. */
  Optional<Long> values(CronField field, String text) {
    return CronItems.plain(field, text).stream()
        .map(item -> matched(field, item))
        .reduce((some, more) -> some.flatMap(these -> more.map(those -> these | those)))
        .flatMap(values -> values);
  }

  private Optional<Long> matched(CronField field, String item) {
    return switch (field) {
      case MINUTE -> matched(item + " * * * *", ChronoField.MINUTE_OF_HOUR, START.plusHours(1));
      case HOUR -> matched("0 " + item + " * * *", ChronoField.HOUR_OF_DAY, START.plusDays(1));
      case DAY_OF_MONTH ->
          matched("0 0 " + item + " * *", ChronoField.DAY_OF_MONTH, START.plusMonths(1));
      case MONTH -> matched("0 0 1 " + item + " *", ChronoField.MONTH_OF_YEAR, START.plusYears(1));
      case DAY_OF_WEEK ->
          matched("0 0 * * " + item, ChronoField.DAY_OF_WEEK, START.plusDays(DAYS_OF_WEEK))
              .map(CronFieldReader::withSundayFirst);
    };
  }

  private Optional<Long> matched(String expression, ChronoField shown, LocalDateTime end) {
    try {
      ExecutionTime times = ExecutionTime.forCron(library.parse(expression));
      long values = 0;
      Optional<ZonedDateTime> match =
          times.nextExecution(START.minusMinutes(1).atZone(ZoneOffset.UTC));
      while (match.isPresent() && match.get().toLocalDateTime().isBefore(end)) {
        values |= 1L << match.get().get(shown);
        match = times.nextExecution(match.get());
      }
      return Optional.of(values).filter(any -> any != 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long withSundayFirst(long days) {
    return ((days >> DAYS_OF_WEEK) & 1) | (days & ~(1L << DAYS_OF_WEEK));
  }

  /** Its own one of UNIX puts 0 for 7, also for a step of seven days. */
  private static CronDefinition definition() {
    return CronDefinitionBuilder.defineCron()
        .withMinutes()
        .withValidRange(0, 59)
        .withStrictRange()
        .and()
        .withHours()
        .withValidRange(0, 23)
        .withStrictRange()
        .and()
        .withDayOfMonth()
        .withValidRange(1, 31)
        .withStrictRange()
        .and()
        .withMonth()
        .withValidRange(1, 12)
        .withStrictRange()
        .and()
        .withDayOfWeek()
        .withValidRange(0, 7)
        .withMondayDoWValue(1)
        .withStrictRange()
        .and()
        .instance();
  }
}
