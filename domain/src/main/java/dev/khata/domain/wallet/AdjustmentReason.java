package dev.khata.domain.wallet;

import java.util.Optional;

/** Why an adjustment is made, in an admin's words: 1 to 500 characters, no control characters. */
public record AdjustmentReason(String text) {
  private static final int LONGEST = 500;

  public AdjustmentReason {
    if (!isFit(text)) {
      throw new IllegalArgumentException("not a reason of 1 to " + LONGEST + " characters");
    }
  }

  /** What was typed, without blanks around it, if it will do. */
  public static Optional<AdjustmentReason> of(String typed) {
    return Optional.of(typed.strip()).filter(AdjustmentReason::isFit).map(AdjustmentReason::new);
  }

  private static boolean isFit(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
