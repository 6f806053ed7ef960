package dev.khata.http.endpoint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * How a contract writes times: ISO 8601 in UTC, always with the same number of fractional digits,
 * since clients read them by fixed patterns. What lies below the last digit is cut off.
 */
public enum TimeFormat {
  /** {@code 2026-01-31T09:30:00.000Z}. */
  MILLISECONDS(3),
  /** {@code 2026-01-31T09:30:00.000000Z}, all that the database keeps. */
  MICROSECONDS(6);

  private final DateTimeFormatter format;

  TimeFormat(int digits) {
    this.format = new DateTimeFormatterBuilder().appendInstant(digits).toFormatter(Locale.ROOT);
  }

  public String text(Instant time) {
    return format.format(time);
  }
}
