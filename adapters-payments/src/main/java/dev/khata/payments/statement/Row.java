package dev.khata.payments.statement;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a file, field by field.
 *
 * @param number of the line, from 1
 * @param columns which column has which name
 */
record Row(long number, Map<String, Integer> columns, List<String> fields) {
  private static final int LONGEST_SHOWN = 40;
  private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

  /** Empty where there is no such column, or nothing in it. */
  Optional<String> text(String column) {
    return Optional.ofNullable(columns.get(column))
        .map(fields::get)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private String required(String column) {
    return text(column).orElseThrow(() -> new BadField(column, "is empty"));
  }

  private String matching(String column, Pattern form, String expected) {
    String text = required(column);
    if (!form.matcher(text).matches()) {
      throw bad(column, expected);
    }
    return text;
  }

  /** What is said of a field that is not as it should be. */
  BadField bad(String column, String expected) {
    String text = text(column).orElse("");
    String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    return new BadField(
        column, "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\" is not " + expected);
  }

  /** A word, in lower case. */
  String word(String column) {
    return required(column).toLowerCase(Locale.ROOT);
  }

  String id(String column) {
    return matching(column, ID, "an id");
  }

  Optional<String> optionalId(String column) {
    return text(column).map(any -> id(column));
  }

  /**
   * @param ours the currency of the books, whose minor unit may be another than usual
   */
  Unit currency(String column, Unit ours) {
    String code = matching(column, CURRENCY, "a currency such as " + ours.code());
    try {
      return code.equals(ours.code()) ? ours : Unit.currency(code);
    } catch (IllegalArgumentException e) {
      throw bad(column, "a currency");
    }
  }

  /** Such as 500 or 12.50. */
  Money amount(String column, Unit unit) {
    BigDecimal amount =
        new BigDecimal(
            matching(column, DECIMAL, "an amount such as 12.50, without sign and commas"));
    return Money.exactly(amount, unit)
        .orElseThrow(() -> bad(column, "an amount of " + unit + ": it has too many decimals"));
  }

  /** In minor units, without a point. */
  Money minorAmount(String column, Unit unit) {
    return new Money(
        Long.parseLong(matching(column, WHOLE, "a whole number of minor units of " + unit)), unit);
  }

  /** With its zone, such as {@code 2026-03-01T12:00:00Z}. */
  Instant time(String column) {
    try {
      return OffsetDateTime.parse(required(column)).toInstant();
    } catch (DateTimeException e) {
      throw bad(column, "a time with a zone such as 2026-03-01T12:00:00+05:45");
    }
  }

  /** Seconds since 1970. */
  Instant seconds(String column) {
    return Instant.ofEpochSecond(
        Long.parseLong(matching(column, SECONDS, "a time in seconds since 1970")));
  }

  /** As the clock shows it there: {@code 2026-03-01 12:00:00}, or the day first with slashes. */
  Instant local(String column, ZoneId zone) {
    String text = required(column);
    try {
      LocalDateTime time =
          text.contains("/")
              ? LocalDateTime.parse(text, DAY_FIRST)
              : LocalDateTime.parse(text.replace(' ', 'T'));
      return time.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw bad(column, "a time such as 2026-03-01 12:00:00 or 01/03/2026 12:00:00");
    }
  }
}
