package dev.khata.domain.kyc;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a Pakistani identity card. It is personal: nothing prints it but {@link
 * #formatted}.
 *
 * @param digits its 13 digits
 */
public record Cnic(String digits) {
  private static final Pattern FORM = Pattern.compile("[0-9]{13}");
  private static final Pattern TYPED = Pattern.compile("([0-9]{5})-?([0-9]{7})-?([0-9])");
  private static final String NO_AREA = "00000";
  private static final int AREA_END = 5;
  private static final int LAST = 12;

  public Cnic {
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("a CNIC has 13 digits");
    }
  }

  /**
   * Reads {@code 12345-1234567-1}, or the 13 digits alone; empty for anything else, and when the
   * five digits of the area are zero.
   */
  public static Optional<Cnic> parse(String text) {
    var typed = TYPED.matcher(text);
    return typed.matches() && !typed.group(1).equals(NO_AREA)
        ? Optional.of(new Cnic(typed.group(1) + typed.group(2) + typed.group(3)))
        : Optional.empty();
  }

  /** As it is printed on the card: {@code 12345-1234567-1}. */
  public String formatted() {
    return digits.substring(0, AREA_END)
        + "-"
        + digits.substring(AREA_END, LAST)
        + "-"
        + digits.substring(LAST);
  }

  /** The one spelling under which it is looked up. */
  public String canonical() {
    return "cnic:" + digits;
  }

  @Override
  public String toString() {
    return "Cnic[…]";
  }
}
