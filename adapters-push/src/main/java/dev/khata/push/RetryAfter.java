package dev.khata.push;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a header {@code Retry-After} asks to wait: seconds, or until an instant. */
final class RetryAfter {
  /** An hour at most: what is asked for longer is taken for a slip. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Empty for a text that is neither. */
  static Optional<Duration> read(String text, Instant now) {
    String stripped = text.strip();
    return (isSeconds(stripped)
            ? Optional.of(Duration.ofSeconds(Long.parseLong(stripped)))
            : date(stripped).map(at -> Duration.between(now, at)))
        .map(RetryAfter::bounded);
  }

  private static boolean isSeconds(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
