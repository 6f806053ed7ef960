package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads ISO 8601 dates and times; without an offset they are in UTC, unless another zone is named.
 * A date as a start is its first moment, a date as an end its last.
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
    return start(text, ZoneOffset.UTC, path);
  }

  public static Instant end(String text, String... path) {
    return end(text, ZoneOffset.UTC, path);
  }

  public static Instant start(String text, ZoneId zone, String... path) {
    return moment(text, zone, false).orElseThrow(() -> bad(path));
  }

  public static Instant end(String text, ZoneId zone, String... path) {
    return moment(text, zone, true).orElseThrow(() -> bad(path));
  }

  /**
   * A date or time in that zone; empty when the text is none.
   *
   * @param end whether a date means its last moment
   */
  public static Optional<Instant> moment(String text, ZoneId zone, boolean end) {
    try {
      return Optional.of(moment(parse(text), zone, end).truncatedTo(ChronoUnit.MICROS))
          .filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static FaultException bad(String... path) {
    return invalid(new Problem.BadFormat("date-time"), path);
  }

  /** The same, or the last that has a year of four digits, as clients expect. */
  public static Instant printable(Instant moment) {
    return moment.isAfter(LAST) ? LAST : moment;
  }

  private static TemporalAccessor parse(String text) {
    return FORMAT.parseBest(
        withPlus(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
  }

  /** With the plus of {@code +05:45}, which arrives as a blank where a query has it unescaped. */
  private static String withPlus(String text) {
    int sign = text.length() - "+05:45".length();
    return sign > 0 && text.charAt(sign) == ' '
        ? text.substring(0, sign) + '+' + text.substring(sign + 1)
        : text;
  }

  private static Instant moment(TemporalAccessor parsed, ZoneId zone, boolean end) {
    return switch (parsed) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.atZone(zone).toInstant();
      default -> wholeDay(LocalDate.from(parsed), zone, end);
    };
  }

  /** A day is as long as its zone makes it. */
  private static Instant wholeDay(LocalDate date, ZoneId zone, boolean end) {
    return end
        ? date.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)
        : date.atStartOfDay(zone).toInstant();
  }
}
