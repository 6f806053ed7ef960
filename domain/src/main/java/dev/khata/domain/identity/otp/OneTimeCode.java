package dev.khata.domain.identity.otp;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/** The six digits of a one-time password. Prints masked. */
public record OneTimeCode(String digits) {
  public static final int LENGTH = 6;

  /** Characters of a typed code at most. */
  public static final int LONGEST_TYPED = 40;

  public OneTimeCode {
    if (!digits.matches("[0-9]{" + LENGTH + "}")) {
      throw new IllegalArgumentException("not a one-time password");
    }
  }

  /**
   * As people type and paste it: in the digits of any script, with blanks, dashes, line breaks and
   * invisible signs anywhere. Empty for what can't be a code.
   */
  public static Optional<OneTimeCode> parse(String typed) {
    if (PlainText.length(typed) > LONGEST_TYPED) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (int c : typed.codePoints().toArray()) {
      if (Character.isDigit(c)) {
        digits.append(Character.digit(c, 10));
      } else if (!isBetween(c)) {
        return Optional.empty();
      }
    }
    return digits.length() == LENGTH
        ? Optional.of(new OneTimeCode(digits.toString()))
        : Optional.empty();
  }

  private static boolean isBetween(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.FORMAT ->
          true;
      default -> c == '\n' || c == '\r' || c == '\t';
    };
  }

  @Override
  public String toString() {
    return "***";
  }
}
