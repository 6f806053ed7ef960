package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/**
 * First and last name, either of which may be empty; each one {@linkplain PlainText#isLine line},
 * trimmed. The constructor also takes what earlier versions stored.
 */
public record PersonName(String first, String last) {
  /** Characters in each of the two at most. */
  public static final int LONGEST = 150;

  public static final PersonName NONE = new PersonName("", "");

  public PersonName {
    if (!isStored(first) || !isStored(last)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /** Empty when either text can't be a name. */
  public static Optional<PersonName> parse(String first, String last) {
    String f = PlainText.trim(first);
    String l = PlainText.trim(last);
    return isName(f) && isName(l) ? Optional.of(new PersonName(f, l)) : Optional.empty();
  }

  /** A name in one piece, split at its last blank. */
  public static Optional<PersonName> split(String full) {
    String name = PlainText.trim(full);
    int blank = name.lastIndexOf(' ');
    return blank < 0 ? parse(name, "") : parse(name.substring(0, blank), name.substring(blank + 1));
  }

  /** Both parts joined by a blank. */
  public String full() {
    return (first + " " + last).strip();
  }

  private static boolean isName(String text) {
    return PlainText.length(text) <= LONGEST && PlainText.isLine(text);
  }

  private static boolean isStored(String text) {
    return PlainText.length(text) <= LONGEST
        && text.equals(text.strip())
        && PlainText.isStoredLine(text);
  }

  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
