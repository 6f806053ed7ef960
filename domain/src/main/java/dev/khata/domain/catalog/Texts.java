package dev.khata.domain.catalog;

/** Which texts can be stored and shown as they are. */
final class Texts {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Texts() {}

  /**
   * One line: trimmed, neither empty nor too long; no control characters, halves of characters,
   * line breaks or invisible signs other than the joiners that Indic scripts and pictures are made
   * with.
   */
  static boolean isLine(String text, int longest) {
    return hasLength(text, longest) && text.codePoints().allMatch(Texts::isOfLine);
  }

  /** As a line, but line breaks, tabs and invisible signs may stand in it. */
  static boolean isProse(String text, int longest) {
    return hasLength(text, longest) && text.codePoints().allMatch(Texts::isOfProse);
  }

  static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private static boolean hasLength(String text, int longest) {
    return !text.isEmpty() && text.length() <= longest && text.equals(text.strip());
  }

  private static boolean isOfLine(int c) {
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

  private static boolean isOfProse(int c) {
    return (!Character.isISOControl(c) && !isHalf(c)) || c == '\n' || c == '\r' || c == '\t';
  }
}
