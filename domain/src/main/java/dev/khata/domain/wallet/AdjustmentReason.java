package dev.khata.domain.wallet;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/**
 * Why an adjustment is made, in an admin's words: one {@linkplain PlainText#isLine line} of 1 to
 * 500 characters. The constructor also takes what earlier versions stored.
 */
public record AdjustmentReason(String text) {
  private static final int LONGEST = 500;

  /** In place of one that told of somebody who has left. */
  public static final AdjustmentReason ERASED = new AdjustmentReason("erased");

  public AdjustmentReason {
    if (!isStored(text)) {
      throw new IllegalArgumentException("not a reason of 1 to " + LONGEST + " characters");
    }
  }

  /** What was typed, without what shows nothing around it, if it will do. */
  public static Optional<AdjustmentReason> of(String typed) {
    return Optional.of(PlainText.trim(typed))
        .filter(text -> isStored(text) && PlainText.isLine(text))
        .map(AdjustmentReason::new);
  }

  private static boolean isStored(String text) {
    return !text.isBlank()
        && PlainText.length(text) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }
}
