package dev.khata.bootstrap.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Durations as a whole number and a unit. */
public final class Durations {
  private static final int MAX_DIGITS = 9;

  private record Unit(String suffix, Duration length) {}

  /** The longer suffix first: {@code ms} also ends in {@code s}. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit("ms", Duration.ofMillis(1)),
          new Unit("s", Duration.ofSeconds(1)),
          new Unit("m", Duration.ofMinutes(1)),
          new Unit("h", Duration.ofHours(1)),
          new Unit("d", Duration.ofDays(1)));

  private Durations() {}

  public static Optional<Duration> parse(String text) {
    for (Unit unit : UNITS) {
      if (text.endsWith(unit.suffix())) {
        String digits = text.substring(0, text.length() - unit.suffix().length());
        return isNumber(digits)
            ? Optional.of(unit.length().multipliedBy(Long.parseLong(digits)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** In the largest unit that leaves no remainder. */
  public static String text(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    for (Unit unit : UNITS.reversed()) {
      if (duration.toMillis() % unit.length().toMillis() == 0) {
        return duration.dividedBy(unit.length()) + unit.suffix();
      }
    }
    throw new IllegalArgumentException("finer than a millisecond: " + duration);
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() <= MAX_DIGITS
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
