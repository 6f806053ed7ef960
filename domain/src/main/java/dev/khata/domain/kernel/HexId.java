package dev.khata.domain.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An id of 24 hexadecimal digits, as some contracts print them; later ones are greater.
 *
 * @param digits in lower case
 */
public record HexId(String digits) {
  private static final int LENGTH = 24;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  public HexId {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("not an id: " + digits.length() + " characters");
    }
  }

  /** The beginning of a time-ordered UUID: its time and 42 bits of chance. */
  public static HexId of(UUID timeOrdered) {
    return new HexId(timeOrdered.toString().replace("-", "").substring(0, LENGTH));
  }

  /** The least UUID of which it is the beginning. */
  public UUID first() {
    return UUID.fromString(dashed("00000000"));
  }

  /** The greatest UUID of which it is the beginning. */
  public UUID last() {
    return UUID.fromString(dashed("ffffffff"));
  }

  private String dashed(String end) {
    return String.join(
        "-",
        digits.substring(0, 8),
        digits.substring(8, 12),
        digits.substring(12, 16),
        digits.substring(16, 20),
        digits.substring(20) + end);
  }

  /** In either case; empty when it is no such id. */
  public static Optional<HexId> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return FORM.matcher(lower).matches() ? Optional.of(new HexId(lower)) : Optional.empty();
  }

  @Override
  public String toString() {
    return digits;
  }
}
