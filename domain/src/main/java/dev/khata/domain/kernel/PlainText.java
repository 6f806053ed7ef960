package dev.khata.domain.kernel;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a text that people give may hold, in one place, for values of the domain and for whoever
 * reads input.
 *
 * <p>Lengths are code points. Whatever shows nothing is dropped from both ends: blanks, line
 * breaks, marks and isolates of direction, joiners that join nothing, fillers. A text that then has
 * nothing left is blank. What remains shows as it is stored: of invisible signs only the joiners
 * U+200C and U+200D stay, and only where Indic and Arabic scripts, or pictures, are written with
 * them; elsewhere they are refused, since two texts would look the same and be different.
 */
public final class PlainText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int NOBODY = -1;

  /** Signs that count as letters, marks or symbols, and yet show nothing. */
  private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  /** Signs of category Cf that are drawn, such as the Arabic sign for a number. */
  private static final String DRAWN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2";

  /** The signs that take a consonant's vowel away, in the scripts of South and Southeast Asia. */
  private static final String VIRAMAS =
      "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0f84\u1039\u103a"
          + "\u1714\u17d2\ua806\ua8c4\uabed\ud804\udc46\ud804\udcb9\ud804\udd33\ud804\udd34"
          + "\ud804\uddc0\ud805\udc42\ud805\udcc2\ud805\uddbf\ud805\ude3f\ud807\udd44";

  /** Scripts whose letters nothing joins. */
  private static final Set<UnicodeScript> UNJOINED =
      EnumSet.of(
          UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON);

  private PlainText() {}

  /** In code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Without what shows nothing at either end. */
  public static String trim(String text) {
    int[] signs = text.codePoints().toArray();
    int from = 0;
    int to = signs.length;
    while (from < to && (isUnseen(signs[from]) || isSelector(signs[from]))) {
      from++;
    }
    while (to > from && isUnseen(signs[to - 1]) && !isOfVirama(signs, to - 1)) {
      to--;
    }
    return new String(signs, from, to - from);
  }

  /** Whether nothing of the text can be seen. */
  public static boolean isBlank(String text) {
    return trim(text).isEmpty();
  }

  /**
   * Whether a {@linkplain #trim trimmed} text can stand in one line: no control characters, halves
   * of characters, line breaks, or invisible signs other than joiners that join.
   */
  public static boolean isLine(String text) {
    int[] signs = text.codePoints().toArray();
    return IntStream.range(0, signs.length)
        .allMatch(
            i ->
                isJoiner(signs[i])
                    ? joins(signs[i], before(signs, i), after(signs, i))
                    : isOfLine(signs[i]) && !isHidden(signs[i]));
  }

  /** As {@link #isLine}, but line breaks, tabs and invisible signs may stand in the text. */
  public static boolean isProse(String text) {
    return text.codePoints().allMatch(c -> isStorable(c) || "\n\r\t".indexOf(c) >= 0);
  }

  /**
   * What earlier versions took for a line, and what therefore may be stored: joiners may stand
   * anywhere. Every {@linkplain #isLine line} is one of these.
   */
  public static boolean isStoredLine(String text) {
    return text.codePoints().allMatch(c -> isOfLine(c) && (isJoiner(c) || !isHidden(c)));
  }

  /** Neither control characters, which harm logs and terminals, nor halves of characters. */
  public static boolean isStorable(String text) {
    return text.codePoints().allMatch(PlainText::isStorable);
  }

  private static boolean isStorable(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }

  private static boolean isOfLine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Not so a control character that is no blank: it is left to be refused. */
  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || FILLERS.indexOf(c) >= 0
        || isHidden(c);
  }

  private static boolean isHidden(int c) {
    return Character.getType(c) == Character.FORMAT && DRAWN.indexOf(c) < 0;
  }

  /** Says how the sign before it is drawn. */
  private static boolean isSelector(int c) {
    return (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0x180b && c <= 0x180f)
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  private static boolean isJoiner(int c) {
    return c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
  }

  private static boolean joins(int joiner, int before, int after) {
    return isVirama(before)
        || (isOfWord(before) && isOfWord(after) && (isJoined(before) || isJoined(after)))
        || (joiner == ZERO_WIDTH_JOINER && isOfPicture(before) && isPicture(after));
  }

  private static boolean isOfVirama(int[] signs, int at) {
    return isJoiner(signs[at]) && isVirama(before(signs, at));
  }

  private static boolean isVirama(int c) {
    return VIRAMAS.indexOf(c) >= 0;
  }

  private static boolean isOfWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static boolean isJoined(int c) {
    return c != NOBODY && !UNJOINED.contains(UnicodeScript.of(c));
  }

  private static boolean isOfPicture(int c) {
    return isSelector(c) || isPicture(c) || (c != NOBODY && Character.isEmojiModifier(c));
  }

  private static boolean isPicture(int c) {
    return c != NOBODY && Character.isExtendedPictographic(c);
  }

  private static int before(int[] signs, int at) {
    return at > 0 ? signs[at - 1] : NOBODY;
  }

  private static int after(int[] signs, int at) {
    return at + 1 < signs.length ? signs[at + 1] : NOBODY;
  }

  /** A {@linkplain #isLine line}, trimmed, neither empty nor longer than that many characters. */
  public static boolean isLine(String text, int longest) {
    return hasLength(text, longest) && isLine(text);
  }

  /** A line as it may be stored, by earlier versions too; else as above. */
  public static boolean isStoredLine(String text, int longest) {
    return hasLength(text, longest) && isStoredLine(text);
  }

  /** {@linkplain #isProse Prose}, trimmed, neither empty nor longer than that many characters. */
  public static boolean isProse(String text, int longest) {
    return hasLength(text, longest) && isProse(text);
  }

  private static boolean hasLength(String text, int longest) {
    return !text.isEmpty() && length(text) <= longest && text.equals(text.strip());
  }
}
