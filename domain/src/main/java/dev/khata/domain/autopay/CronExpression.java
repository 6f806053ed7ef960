package dev.khata.domain.autopay;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cron expression of five fields: minute, hour, day of month, month, day of week. Whether the
 * fields mean anything, and what, {@link CronRules} says; new ones come from there.
 *
 * @param text as given, with single blanks between the fields and none around them
 */
public record CronExpression(String text) {
  /** Characters at most. */
  public static final int LONGEST = 100;

  private static final Pattern FIVE_FIELDS = Pattern.compile("[!-~]+(?: [!-~]+){4}");
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  public CronExpression {
    if (!isFiveFields(text)) {
      throw new IllegalArgumentException("not a cron expression of five fields");
    }
  }

  /** Empty when {@code text} is not five fields of ASCII characters, or too long. */
  public static Optional<CronExpression> parse(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : Optional.of(BLANKS.matcher(text).replaceAll(" ").strip())
            .filter(CronExpression::isFiveFields)
            .map(CronExpression::new);
  }

  private static boolean isFiveFields(String text) {
    return text.length() <= LONGEST && FIVE_FIELDS.matcher(text).matches();
  }

  /** What stands in each field. */
  public Map<CronField, String> fields() {
    Map<CronField, String> fields = new EnumMap<>(CronField.class);
    Iterator<String> texts = List.of(text.split(" ")).iterator();
    for (CronField field : CronField.values()) {
      fields.put(field, texts.next());
    }
    return fields;
  }

  @Override
  public String toString() {
    return text;
  }
}
