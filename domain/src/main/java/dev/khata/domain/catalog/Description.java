package dev.khata.domain.catalog;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/** A text for whoever buys: trimmed, of one line or more. */
public record Description(String text) {
  /** Characters at most. */
  public static final int LONGEST = 2_000;

  public Description {
    if (!PlainText.isProse(text, LONGEST)) {
      throw new IllegalArgumentException("not a description");
    }
  }

  /** Empty when {@code text}, once trimmed, can't be a description; so also when it is blank. */
  public static Optional<Description> parse(String text) {
    String trimmed = PlainText.trim(text);
    return PlainText.isProse(trimmed, LONGEST)
        ? Optional.of(new Description(trimmed))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
