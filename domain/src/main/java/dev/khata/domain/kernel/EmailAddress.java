package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * An e-mail address, kept as it was given and compared without regard to the case of A to Z.
 *
 * <p>At most 254 characters, of which at most 64 stand before the one {@code @}; letters, digits
 * and marks of any script, and ASCII signs, but nothing invisible; a domain of dotted labels.
 * Whether anybody reads it, only a verified message tells.
 */
public record EmailAddress(String asGiven) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_LABEL = 63;
  private static final String FORBIDDEN = "\"(),:;<>@[\\]";

  public EmailAddress {
    if (!isAddress(asGiven)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Empty when {@code text}, once trimmed, is no address. */
  public static Optional<EmailAddress> parse(String text) {
    String trimmed = text.strip();
    return isAddress(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
  }

  /**
   * What two spellings of one address have in common; the key for look-up and uniqueness. Only A to
   * Z are folded: other scripts have letters that look alike or fold into ASCII (the Kelvin sign
   * into k), and those are other people's addresses.
   */
  public String key() {
    StringBuilder key = new StringBuilder(asGiven);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        key.setCharAt(i, (char) (c + ('a' - 'A')));
      }
    }
    return key.toString();
  }

  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return text.length() <= LONGEST
        && at > 0
        && at <= LONGEST_LOCAL_PART
        && isLocalPart(text.substring(0, at))
        && isDomain(text.substring(at + 1));
  }

  private static boolean isLocalPart(String local) {
    return !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local.codePoints().allMatch(EmailAddress::isOfLocalPart);
  }

  private static boolean isDomain(String domain) {
    String[] labels = domain.split("\\.", -1);
    if (labels.length < 2) {
      return false;
    }
    for (String label : labels) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label.codePoints().allMatch(c -> c == '-' || isOfWord(c));
  }

  private static boolean isOfLocalPart(int c) {
    return c < 128 ? c > ' ' && c != 0x7f && FORBIDDEN.indexOf(c) < 0 : isOfWord(c);
  }

  /** A letter or digit, or a mark that belongs to one, as vowel signs do in Indic scripts. */
  private static boolean isOfWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Masked: the first character and the last label, so that a log line can't identify anybody. */
  @Override
  public String toString() {
    return asGiven.charAt(0) + "…@…" + asGiven.substring(asGiven.lastIndexOf('.'));
  }
}
