package dev.khata.domain.kernel;

/**
 * A phone number in E.164: a plus sign, then 7 to 15 digits of which the first is not zero.
 *
 * <p>What a person typed becomes one of these through {@link PhoneNumbers}; the type itself only
 * keeps out what can't be a number at all.
 */
public record PhoneNumber(String e164) {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 15;

  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException("not a phone number in E.164");
    }
  }

  private static boolean isE164(String text) {
    int digits = text.length() - 1;
    if (digits < MIN_DIGITS || digits > MAX_DIGITS || text.charAt(0) != '+') {
      return false;
    }
    return text.charAt(1) != '0' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Masked: the last two digits, so that a log line can't identify anybody. */
  @Override
  public String toString() {
    return "+…" + e164.substring(e164.length() - 2);
  }
}
