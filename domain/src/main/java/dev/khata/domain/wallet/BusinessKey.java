package dev.khata.domain.wallet;

import java.util.regex.Pattern;

/**
 * The name of something that may happen once, for ever: a payment of the gateway, a referral.
 *
 * @param kind what it names, in capitals with underscores
 * @param reference which one; 1 to 200 characters, no personal data
 */
public record BusinessKey(String kind, String reference) {
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
  private static final int LONGEST = 200;

  public BusinessKey {
    if (!KIND.matcher(kind).matches() || reference.isEmpty() || reference.length() > LONGEST) {
      throw new IllegalArgumentException("not a business key: " + kind + " " + reference);
    }
  }

  @Override
  public String toString() {
    return kind + " " + reference;
  }
}
