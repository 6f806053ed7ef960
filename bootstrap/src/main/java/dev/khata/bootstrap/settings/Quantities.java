package dev.khata.bootstrap.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of values that are numbers, with and without a unit. */
public final class Quantities {
  private static final int KIB = 1_024;
  private static final int MIB = KIB * KIB;

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  private Quantities() {}

  public static Kind<Integer> wholeNumber(int min, int max) {
    String allowed = "a whole number from " + min + " to " + max;
    return Kind.of(allowed, text -> (int) number(text, min, max, allowed));
  }

  /** A number with or without decimals, from 0. */
  public static Kind<BigDecimal> decimal(int max) {
    String allowed = "a number such as `49.50` from 0 to " + max;
    return Kind.of(
        allowed,
        text -> {
          if (!DECIMAL.matcher(text).matches()) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          BigDecimal number = new BigDecimal(text);
          if (number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          return number;
        });
  }

  public static Kind<Duration> duration(Duration min, Duration max) {
    String allowed =
        "a duration such as `90s` (units `ms`, `s`, `m`, `h`, `d`) from "
            + Durations.text(min)
            + " to "
            + Durations.text(max);
    return Kind.of(
        allowed,
        text ->
            Durations.parse(text)
                .filter(d -> d.compareTo(min) >= 0 && d.compareTo(max) <= 0)
                .orElseThrow(() -> new Unfit("expected " + Kinds.plain(allowed))));
  }

  /** Empty for {@code off}. */
  public static Kind<Optional<Duration>> durationOrOff(Duration min, Duration max) {
    Kind<Duration> duration = duration(min, max);
    String allowed = "`off` or " + duration.allowed();
    return Kind.of(
        allowed,
        text -> {
          if (text.equals("off")) {
            return Optional.empty();
          }
          try {
            return Optional.of(duration.read(text));
          } catch (Unfit e) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
        });
  }

  /** A size in bytes. */
  public static Kind<Integer> bytes(int min, int max) {
    String allowed =
        "a size such as `64KiB` (units `B`, `KiB`, `MiB`) from " + size(min) + " to " + size(max);
    return Kind.of(
        allowed,
        text -> {
          int unit = text.endsWith("KiB") ? KIB : text.endsWith("MiB") ? MIB : 1;
          if (!text.endsWith("B")) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          String digits = text.substring(0, text.length() - (unit == 1 ? 1 : 3));
          long bytes = number(digits, 0, max, Kinds.plain(allowed)) * unit;
          return (int) number(String.valueOf(bytes), min, max, Kinds.plain(allowed));
        });
  }

  private static String size(int bytes) {
    return bytes % MIB == 0
        ? bytes / MIB + "MiB"
        : bytes % KIB == 0 ? bytes / KIB + "KiB" : bytes + "B";
  }

  public static Kind<Rate> rate() {
    String allowed = "a count and a time, such as `10/1m`";
    return Kind.of(
        allowed,
        text -> {
          int slash = text.indexOf('/');
          Optional<Duration> period = Durations.parse(text.substring(slash + 1));
          if (slash < 0 || period.isEmpty() || period.get().compareTo(Duration.ofDays(1)) > 0) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          int count = (int) number(text.substring(0, slash), 1, 1_000_000, Kinds.plain(allowed));
          return new Rate(count, period.get());
        });
  }

  private static long number(String text, long min, long max, String allowed) {
    // Long enough for any bound here, short enough that parsing can't overflow.
    if (!text.isEmpty()
        && text.length() <= 12
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw new Unfit("expected " + Kinds.plain(allowed));
  }
}
