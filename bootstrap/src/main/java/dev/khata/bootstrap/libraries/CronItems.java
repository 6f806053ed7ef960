package dev.khata.bootstrap.libraries;

import dev.khata.domain.autopay.CronField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The list that a field of a cron expression is. An item is an asterisk, a value, or a range of
 * values, each with a step or without.
 *
 * <p>In numbers they mean the same to cron-utils as to cron. As people write them they would not
 * always: the library also takes {@code +5}, {@code /5}, {@code 1-5/2/3} and {@code 0|30}, looks
 * for names by the locale of the JVM, and refuses a range that begins with {@code SUN}.
 */
final class CronItems {
  private static final String VALUE = "(?:[0-9]{1,2}|[A-Za-z]{3})";
  private static final Pattern ITEM =
      Pattern.compile("(?:\\*|" + VALUE + "(?:-" + VALUE + ")?)(?:/[0-9]{1,2})?");

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
  private static final String FIRST_SUNDAY = "0";
  private static final String LAST_SUNDAY = "7";

  private CronItems() {}

  /** Each once, with names as numbers; none when something else stands among them. */
  static List<String> plain(CronField field, String text) {
    String[] items = text.split(",", -1);
    return Arrays.stream(items).allMatch(item -> ITEM.matcher(item).matches())
        ? Arrays.stream(items).map(item -> plainItem(field, item)).distinct().toList()
        : List.of();
  }

  private static String plainItem(CronField field, String item) {
    String[] parts = item.split("/");
    String[] ends = parts[0].split("-");
    String first = number(field, ends[0]);
    String last = ends.length > 1 ? "-" + last(field, first, ends[1]) : "";
    String step = parts.length > 1 ? "/" + parts[1] : "";
    return first + last + step;
  }

  /** By its name Sunday ends a week that did not begin with it. */
  private static String last(CronField field, String first, String text) {
    boolean sunday = isDay(field) && text.equalsIgnoreCase(DAYS.getFirst());
    return sunday && !first.equals(FIRST_SUNDAY) ? LAST_SUNDAY : number(field, text);
  }

  private static boolean isDay(CronField field) {
    return field == CronField.DAY_OF_WEEK;
  }

  /** What is no name of the field stays as it is, for the library to refuse. */
  private static String number(CronField field, String value) {
    int named = names(field).indexOf(value.toUpperCase(Locale.ROOT));
    return named < 0 ? value : String.valueOf(named + (isDay(field) ? 0 : 1));
  }

  private static List<String> names(CronField field) {
    return switch (field) {
      case MONTH -> MONTHS;
      case DAY_OF_WEEK -> DAYS;
      case MINUTE, HOUR, DAY_OF_MONTH -> List.of();
    };
  }
}
