package dev.khata.domain.identity;

import java.util.Optional;

/**
 * First and last name, either of which may be empty; trimmed, without control characters, line
 * breaks or invisible signs other than the joiners that Indic scripts are written with.
 */
public record PersonName(String first, String last) {
  /** Characters in each of the two at most. */
  public static final int LONGEST = 150;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  public static final PersonName NONE = new PersonName("", "");

  public PersonName {
    if (!isName(first) || !isName(last)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /** Empty when either text can't be a name. */
  public static Optional<PersonName> parse(String first, String last) {
    String f = first.strip();
    String l = last.strip();
    return isName(f) && isName(l) ? Optional.of(new PersonName(f, l)) : Optional.empty();
  }

  /** A name in one piece, split at its last blank. */
  public static Optional<PersonName> split(String full) {
    String name = full.strip();
    int blank = name.lastIndexOf(' ');
    return blank < 0 ? parse(name, "") : parse(name.substring(0, blank), name.substring(blank + 1));
  }

  /** Both parts joined by a blank. */
  public String full() {
    return (first + " " + last).strip();
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST
        && text.equals(text.strip())
        && text.codePoints().allMatch(PersonName::isOfName);
  }

  private static boolean isOfName(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
