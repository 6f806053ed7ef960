package dev.khata.domain.messaging;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Texts in which <code>{name}</code> stands for the variable of that name. */
public final class Placeholders {
  private Placeholders() {}

  /**
   * The text with its values. They are put in in one pass, so that a value that looks like a
   * placeholder stays what it is.
   *
   * @throws IllegalArgumentException when a placeholder has no value
   */
  public static String fill(String text, Map<String, String> values) {
    StringBuilder filled = new StringBuilder(text.length() + 64);
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = close(text, open);
      String value = values.get(text.substring(open + 1, close));
      if (value == null) {
        throw new IllegalArgumentException("no value for a placeholder in: " + text);
      }
      filled.append(text, at, open).append(value);
      at = close + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }

  /**
   * The names in the text, in the order in which they first stand there.
   *
   * @throws IllegalArgumentException when a brace is not closed
   */
  public static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      names.add(text.substring(open + 1, close(text, open)));
    }
    return names;
  }

  private static int close(String text, int open) {
    int close = text.indexOf('}', open);
    if (close < 0) {
      throw new IllegalArgumentException("a brace that is not closed in: " + text);
    }
    return close;
  }
}
