package dev.khata.bootstrap.settings;

import java.util.Locale;

/** Foreign text made fit for a line of a message or a log. */
public final class Printable {
  private static final int LONGEST = 80;

  private Printable() {}

  /** The text on one line, cut where it grows long. */
  public static String text(String foreign) {
    int length = foreign.codePointCount(0, foreign.length());
    return length > LONGEST
        ? line(foreign.substring(0, foreign.offsetByCodePoints(0, LONGEST))) + "…"
        : line(foreign);
  }

  /**
   * The text on one line: what would start another, move a terminal's cursor or hide something is
   * escaped as in Java source.
   */
  public static String line(String foreign) {
    if (isPlain(foreign) || foreign.codePoints().allMatch(Printable::isPrintable)) {
      return foreign;
    }
    StringBuilder line = new StringBuilder();
    foreign
        .codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                line.appendCodePoint(c);
              } else {
                line.append(escape(c));
              }
            });
    return line.toString();
  }

  /** Whether it is all of ASCII's signs and blanks, as nearly all text is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", c);
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
