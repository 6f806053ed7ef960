package dev.khata.application.violations;

/** Would write Devanagari digits where the operator is Nepali. */
public final class FormatsByDefault {
  private FormatsByDefault() {}

  public static String format(int number) {
    return String.format("%d", number);
  }
}
