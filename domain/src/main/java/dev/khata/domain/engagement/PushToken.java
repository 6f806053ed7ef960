package dev.khata.domain.engagement;

import java.util.Optional;
import java.util.regex.Pattern;

/** By which a vendor reaches the app on one device. Who has it can reach the person there. */
public record PushToken(String value) {
  public static final int SHORTEST = 10;
  public static final int LONGEST = 1_024;

  private static final Pattern FORM =
      Pattern.compile("[\\x21-\\x7e]{" + SHORTEST + "," + LONGEST + "}");

  public PushToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a push token");
    }
  }

  /** Empty for a text that no vendor gives. */
  public static Optional<PushToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PushToken(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
