package dev.khata.bootstrap.libraries;

import java.util.Optional;

/**
 * A phone number as somebody wrote it, without what is not a digit.
 *
 * @param isInternational written with a plus sign, or with {@code 00} in its place
 */
record DialledDigits(boolean isInternational, String digits) {
  private static final int LONGEST_INPUT = 50;
  private static final int MAX_DIGITS = 20;
  private static final String PLUS = "+＋";
  private static final String SEPARATORS = "()[]（）.−";
  private static final String ABROAD = "00";
  private static final String SCHEME = "tel:";

  /** Signs of category Cf that belong to letters, not to what surrounds a copied number. */
  private static final String DRAWN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2";

  /**
   * Empty when anything but digits of any script, separators, one leading plus and {@code tel:}
   * before all stands there; so for letters and extensions.
   */
  static Optional<DialledDigits> of(String raw) {
    if (raw.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    boolean plus = false;
    for (int c : withoutScheme(raw.strip()).codePoints().toArray()) {
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (PLUS.indexOf(c) >= 0 && !plus && digits.isEmpty()) {
        plus = true;
      } else if (!isSeparator(c)) {
        return Optional.empty();
      }
    }
    return of(plus, digits.toString());
  }

  private static String withoutScheme(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? text.substring(SCHEME.length())
        : text;
  }

  private static Optional<DialledDigits> of(boolean plus, String digits) {
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(
        !plus && digits.startsWith(ABROAD)
            ? new DialledDigits(true, digits.substring(ABROAD.length()))
            : new DialledDigits(plus, digits));
  }

  /** Blanks, dashes, brackets, and the invisible signs that come with a copied number. */
  private static boolean isSeparator(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> true;
      case Character.FORMAT -> DRAWN.indexOf(c) < 0;
      default -> SEPARATORS.indexOf(c) >= 0;
    };
  }
}
