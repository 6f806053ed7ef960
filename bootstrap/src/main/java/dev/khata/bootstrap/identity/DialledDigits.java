package dev.khata.bootstrap.identity;

import java.util.Optional;

/**
 * A phone number as somebody wrote it, without what is not a digit.
 *
 * @param isInternational written with a plus sign, or with {@code 00} in its place
 */
record DialledDigits(boolean isInternational, String digits) {
  private static final int LONGEST_INPUT = 50;
  private static final int MOST_DIGITS = 20;
  private static final String PLUS = "+＋";
  private static final String SEPARATORS = "()[]（）.";
  private static final String ABROAD = "00";

  /** Empty when anything but digits of any script, separators and one leading plus stands there. */
  static Optional<DialledDigits> of(String raw) {
    if (raw.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    boolean plus = false;
    for (int c : raw.codePoints().toArray()) {
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        digits.append(Character.digit(c, 10));
      } else if (PLUS.indexOf(c) >= 0 && !plus && digits.isEmpty()) {
        plus = true;
      } else if (!isSeparator(c)) {
        return Optional.empty();
      }
    }
    return of(plus, digits.toString());
  }

  private static Optional<DialledDigits> of(boolean plus, String digits) {
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(
        !plus && digits.startsWith(ABROAD)
            ? new DialledDigits(true, digits.substring(ABROAD.length()))
            : new DialledDigits(plus, digits));
  }

  /** Blanks, dashes, brackets, and the marks of direction that come with a copied number. */
  private static boolean isSeparator(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> true;
      case Character.FORMAT -> isDirection(c);
      default -> SEPARATORS.indexOf(c) >= 0;
    };
  }

  private static boolean isDirection(int c) {
    return c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
