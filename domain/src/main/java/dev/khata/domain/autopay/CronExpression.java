package dev.khata.domain.autopay;

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

  public CronExpression {
    if (text.length() > LONGEST || !FIVE_FIELDS.matcher(text).matches()) {
      throw new IllegalArgumentException("not a cron expression of five fields");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
