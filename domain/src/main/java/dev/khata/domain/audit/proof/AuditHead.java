package dev.khata.domain.audit.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the chain stood at the end of a day: its last seal.
 *
 * @param number of the seal
 * @param mac of the seal
 */
public record AuditHead(long number, String mac) {
  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}) ([0-9a-f]{64})\n?");

  public static AuditHead of(AuditSeal seal) {
    return new AuditHead(seal.number(), seal.mac());
  }

  /** Empty when the text is no head. */
  public static Optional<AuditHead> parse(String text) {
    Matcher found = TEXT.matcher(text);
    return found.matches()
        ? Optional.of(new AuditHead(Long.parseLong(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  /** As it is kept outside the database. */
  public String text() {
    return number + " " + mac + "\n";
  }
}
