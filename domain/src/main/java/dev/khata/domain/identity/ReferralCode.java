package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which a user brings in others: eight capitals and digits, without those that are
 * easily taken for one another (0 and O, 1 and I).
 */
public record ReferralCode(String text) {
  public static final int LENGTH = 8;

  private static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{" + LENGTH + "}");

  public ReferralCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a referral code");
    }
  }

  /** As somebody types it, in any case; empty for what can't be a code. */
  public static Optional<ReferralCode> parse(String typed) {
    String text = PlainText.trim(typed).toUpperCase(Locale.ROOT);
    return FORM.matcher(text).matches() ? Optional.of(new ReferralCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
