package dev.khata.application.violations;

/** Would write Devanagari digits where the operator is Nepali, and can't be told not to. */
public final class IsFormattedByDefault {
  private IsFormattedByDefault() {}

  public static String format(int number) {
    return "%d".formatted(number);
  }
}
