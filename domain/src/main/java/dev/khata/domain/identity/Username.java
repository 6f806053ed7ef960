package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/** What a user calls themselves; nobody else has the same, in whatever case. Proves nothing. */
public record Username(String text) {
  public static final int LONGEST = 150;

  public Username {
    if (!isFit(text)) {
      throw new IllegalArgumentException("not a username");
    }
  }

  /** As people type it; empty for one that is blank, too long or has control characters. */
  public static Optional<Username> parse(String typed) {
    return Optional.of(PlainText.trim(typed)).filter(Username::isFit).map(Username::new);
  }

  private static boolean isFit(String text) {
    return !PlainText.isBlank(text)
        && PlainText.length(text) <= LONGEST
        && PlainText.isStorable(text);
  }

  /** The one spelling by which it is compared. */
  public NameKey key() {
    return NameKey.ofPart(text);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Username[…]";
  }
}
