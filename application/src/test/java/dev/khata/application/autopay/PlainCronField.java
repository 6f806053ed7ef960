package dev.khata.application.autopay;

import static java.util.stream.Collectors.toSet;

import dev.khata.domain.autopay.CronField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What a field of a cron expression stands for, worked out item by item. */
enum PlainCronField {
  MINUTE(0, 59, List.of()),
  HOUR(0, 23, List.of()),
  DAY_OF_MONTH(1, 31, List.of()),
  MONTH(
      1,
      12,
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
  DAY_OF_WEEK(0, 7, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

  private static final int SUNDAY = 7;

  private final int min;
  private final int max;
  private final List<String> names;

  PlainCronField(int min, int max, List<String> names) {
    this.min = min;
    this.max = max;
    this.names = names;
  }

  /** Sunday is 7; none when the text means nothing. */
  static Set<Integer> values(CronField field, String text) {
    List<Set<Integer>> items =
        Arrays.stream(text.split(",", -1)).map(item -> valueOf(field.name()).item(item)).toList();
    return items.stream().anyMatch(Set::isEmpty)
        ? Set.of()
        : items.stream().flatMap(Set::stream).collect(toSet());
  }

  private Set<Integer> item(String text) {
    String[] parts = text.split("/", -1);
    boolean stepped = parts.length == 2;
    int step = stepped ? number(parts[1]) : 1;
    if (parts.length > 2 || step < 1 || step > max) {
      return Set.of();
    }
    String[] ends = parts[0].split("-", -1);
    boolean any = parts[0].equals("*");
    int first = any ? min : value(ends[0]);
    int last = any || ends.length == 1 && stepped ? max : last(first, ends[ends.length - 1]);
    return ends.length > 2 || first < min || last > max || first > last
        ? Set.of()
        : IntStream.rangeClosed(first, last)
            .filter(value -> (value - first) % step == 0)
            .map(value -> this == DAY_OF_WEEK && value == 0 ? SUNDAY : value)
            .boxed()
            .collect(toSet());
  }

  /** Sunday by name is the seventh day where days come before it. */
  private int last(int first, String text) {
    boolean sunday = this == DAY_OF_WEEK && text.equalsIgnoreCase("sun");
    return sunday && first > 0 ? SUNDAY : value(text);
  }

  private int value(String text) {
    int named = names.indexOf(text.toLowerCase(Locale.ROOT));
    return named < 0 ? number(text) : named + min;
  }

  /** Minus one for what is not one or two digits. */
  private static int number(String text) {
    return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
  }
}
