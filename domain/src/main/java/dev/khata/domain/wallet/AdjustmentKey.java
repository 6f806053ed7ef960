package dev.khata.domain.wallet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that an admin gives to an adjustment, so that asking twice asks once. Of every key there
 * is one adjustment, for ever.
 *
 * @param text 1 to 100 visible ASCII characters
 */
public record AdjustmentKey(String text) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

  public AdjustmentKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a key of an adjustment");
    }
  }

  /** Empty when it is no key. */
  public static Optional<AdjustmentKey> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AdjustmentKey(text)) : Optional.empty();
  }
}
