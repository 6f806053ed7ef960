package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.http.endpoint.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads ISO 8601 dates and times; without an offset they are in UTC. A date as a start is its first
 * moment, a date as an end its last.
 */
public final class Dates {
  /** Characters of a date or time at most. */
  public static final int LONGEST = 40;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  public static Instant start(String text, String... path) {
    return moment(text, false, path);
  }

  public static Instant end(String text, String... path) {
    return moment(text, true, path);
  }

  /** The same, or the last that has a year of four digits, as clients expect. */
  public static Instant printable(Instant moment) {
    return moment.isAfter(LAST) ? LAST : moment;
  }

  private static Instant moment(String text, boolean end, String... path) {
    try {
      Instant moment = moment(parse(text), end).truncatedTo(ChronoUnit.MICROS);
      if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Said below, as of what lies outside of the years that can be stored.
    }
    throw invalid(new Problem.BadFormat("date-time"), path);
  }

  private static TemporalAccessor parse(String text) {
    return FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
  }

  private static Instant moment(TemporalAccessor parsed, boolean end) {
    return switch (parsed) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      default -> wholeDay(LocalDate.from(parsed), end);
    };
  }

  private static Instant wholeDay(LocalDate date, boolean end) {
    Instant first = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    return end ? first.plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS) : first;
  }
}
