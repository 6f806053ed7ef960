package dev.khata.domain.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address, kept as it was given and compared without regard to case.
 *
 * <p>At most 254 characters, of which at most 64 stand before the one {@code @}; no blanks, no
 * control characters, a domain of dotted labels. Whether anybody reads it, only a verified message
 * tells.
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

  /** What two spellings of one address have in common; the key for look-up and uniqueness. */
  public String key() {
    return asGiven.toLowerCase(Locale.ROOT);
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
        && local.chars().allMatch(c -> isPrintable(c) && FORBIDDEN.indexOf(c) < 0);
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
        && label.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
  }

  private static boolean isPrintable(int c) {
    return c > ' ' && c != 0x7f && !Character.isISOControl(c) && !Character.isWhitespace(c);
  }

  /** Masked: the first character and the last label, so that a log line can't identify anybody. */
  @Override
  public String toString() {
    return asGiven.charAt(0) + "…@…" + asGiven.substring(asGiven.lastIndexOf('.'));
  }
}
