package dev.khata.http.sheet;

import java.util.regex.Pattern;

/** Texts as they can stand in a cell of Excel. */
final class ExcelText {
  /** Characters of a cell at most. */
  static final int LONGEST = 32_767;

  private static final String CUT = "\u2026";
  private static final int REPLACEMENT = 0xfffd;

  /** What programs take for a character that is written by its number. */
  private static final Pattern BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private ExcelText() {}

  /**
   * What can't stand there is replaced by a sign that shows it, and a text too long ends in one.
   */
  static String of(String text) {
    String plain = isPlain(text) ? text : replaced(text);
    String whole = BY_NUMBER.matcher(plain).replaceAll("_x005F_");
    return whole.length() <= LONGEST ? whole : cut(whole);
  }

  private static boolean isPlain(String text) {
    return text.codePoints().allMatch(ExcelText::isAllowed);
  }

  private static String replaced(String text) {
    return text.codePoints()
        .map(sign -> isAllowed(sign) ? sign : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Characters of XML, of which a carriage return would become a line feed. */
  private static boolean isAllowed(int sign) {
    return sign == '\t'
        || sign == '\n'
        || (sign >= ' ' && sign <= 0xd7ff && !isControl(sign))
        || (sign >= 0xe000 && sign <= 0xfffd)
        || sign >= 0x10000;
  }

  private static boolean isControl(int sign) {
    return sign >= 0x7f && sign <= 0x9f;
  }

  /** Not within a character that takes two. */
  private static String cut(String text) {
    int end = LONGEST - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
