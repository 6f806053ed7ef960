package dev.khata.domain.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An e-mail address, kept as it was given and compared by its {@linkplain #key key}.
 *
 * <p>At most 254 characters, of which at most 64 stand before the one {@code @}; letters, digits
 * and marks of any script, and ASCII signs, but nothing invisible; a domain of dotted labels.
 * Whether anybody reads it, only a verified message tells.
 */
public record EmailAddress(String asGiven) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final String FORBIDDEN = "\"(),:;<>@[\\]";
  private static final String KELVIN_SIGN = "\u212a";

  public EmailAddress {
    if (!isAddress(asGiven)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Empty when {@code text}, once trimmed, is no address. */
  public static Optional<EmailAddress> parse(String text) {
    String trimmed = PlainText.trim(text);
    return isAddress(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
  }

  /**
   * What two spellings of one address have in common; the key for look-up and uniqueness. Before
   * the {@code @} letters are composed (NFC) and only A to Z are folded: other scripts have letters
   * that look alike or fold into ASCII, and those are other people's addresses. Behind it, what is
   * one domain to the network is one.
   *
   * <p>Keys are stored, so what they are made of changes only together with those in the database.
   */
  public String key() {
    int at = asGiven.indexOf('@');
    return localKey(asGiven.substring(0, at)) + "@" + DomainName.key(asGiven.substring(at + 1));
  }

  /** What a part of an address is found by in the keys of addresses. */
  public static String partKey(String part) {
    return localKey(part);
  }

  /**
   * The address as it goes over a network: the domain in ASCII, the local part untouched. Empty
   * where the domain has no such form, so that nothing can be sent there.
   */
  public Optional<String> onTheWire() {
    int at = asGiven.indexOf('@');
    return DomainName.inAscii(asGiven.substring(at + 1))
        .map(domain -> asGiven.substring(0, at + 1) + domain);
  }

  /** Whether only a mail server that knows SMTPUTF8 can carry it. */
  public boolean needsUtf8() {
    return !DomainName.isAscii(asGiven.substring(0, asGiven.indexOf('@')));
  }

  /** Composing alone would make an ASCII letter of the Kelvin sign. */
  private static String localKey(String local) {
    return DomainName.lowerAscii(
        Stream.of(local.split(KELVIN_SIGN, -1))
            .map(part -> Normalizer.normalize(part, Normalizer.Form.NFC))
            .collect(Collectors.joining(KELVIN_SIGN)));
  }

  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at > 0
        && PlainText.length(text) <= LONGEST
        && PlainText.length(text.substring(0, at)) <= LONGEST_LOCAL_PART
        && isLocalPart(text.substring(0, at))
        && DomainName.isDomain(text.substring(at + 1));
  }

  private static boolean isLocalPart(String local) {
    return !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local.codePoints().allMatch(EmailAddress::isOfLocalPart);
  }

  private static boolean isOfLocalPart(int c) {
    return c < 128 ? c > ' ' && c != 0x7f && FORBIDDEN.indexOf(c) < 0 : DomainName.isOfWord(c);
  }

  /** Masked: the first character and the last label, so that a log line can't identify anybody. */
  @Override
  public String toString() {
    return Character.toString(asGiven.codePointAt(0))
        + "…@…"
        + asGiven.substring(asGiven.lastIndexOf('.'));
  }
}
