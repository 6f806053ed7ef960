package dev.khata.domain.catalog;

import dev.khata.domain.kernel.PlainText;

/** Which names and descriptions a thing for sale can have. */
final class Texts {
  private Texts() {}

  /** One line: trimmed, neither empty nor too long. */
  static boolean isLine(String text, int longest) {
    return hasLength(text, longest) && PlainText.isLine(text);
  }

  /** One line as it may be stored, by earlier versions too. */
  static boolean isStoredLine(String text, int longest) {
    return hasLength(text, longest) && PlainText.isStoredLine(text);
  }

  /** As a line, but line breaks, tabs and invisible signs may stand in it. */
  static boolean isProse(String text, int longest) {
    return hasLength(text, longest) && PlainText.isProse(text);
  }

  static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static boolean hasLength(String text, int longest) {
    return !text.isEmpty() && PlainText.length(text) <= longest && text.equals(text.strip());
  }
}
