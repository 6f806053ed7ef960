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

  /**
   * Whether people who log in might take it for an e-mail address or a phone number; a new one must
   * not look so.
   */
  public boolean looksLikeAnIdentifier() {
    return text.indexOf('@') >= 0
        || (text.codePoints().anyMatch(Character::isDigit)
            && text.codePoints().allMatch(Username::isOfANumber));
  }

  private static boolean isOfANumber(int character) {
    return Character.isDigit(character)
        || Character.isWhitespace(character)
        || "+-().".indexOf(character) >= 0;
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
