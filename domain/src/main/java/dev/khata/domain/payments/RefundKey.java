package dev.khata.domain.payments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name that an admin gives to a refund, so that asking twice asks once. Of every key there is
 * one refund, for ever.
 *
 * @param text 1 to 100 visible ASCII characters
 */
public record RefundKey(String text) {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,100}");

  public RefundKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a key of a refund");
    }
  }

  /** Empty when it is no key. */
  public static Optional<RefundKey> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RefundKey(text)) : Optional.empty();
  }

  /** The {@link Refund#key} of the refund that is asked for under it. */
  public UUID refund() {
    return UUID.nameUUIDFromBytes(("khata refund " + text).getBytes(US_ASCII));
  }
}
