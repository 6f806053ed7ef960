package dev.khata.http.sheet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Breaks the text of a cell into lines that its column is wide enough for. */
final class CellLines {
  private static final Pattern BEHIND_BLANKS = Pattern.compile("(?<=\\s)(?=\\S)");

  /** Of addresses, ids and names that are made of several. */
  private static final String MARKS = "-_./@:";

  private final ToDoubleFunction<String> widths;

  /**
   * @param widths of a text as it is drawn
   */
  CellLines(ToDoubleFunction<String> widths) {
    this.widths = widths;
  }

  /**
   * Between words; within one only where it is wider than the column, behind a mark if there is
   * one, and never in a letter.
   */
  List<String> of(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : BEHIND_BLANKS.split(text)) {
      if (fits(line + word, width)) {
        line.append(word);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(broken(word, width, lines));
    }
    lines.add(line.toString().strip());
    return lines;
  }

  /** What is left of a word when as many whole lines as it takes have been made of it. */
  private String broken(String word, double width, List<String> lines) {
    if (fits(word, width)) {
      return word;
    }
    StringBuilder line = new StringBuilder();
    for (String letter : letters(word)) {
      if (!line.isEmpty() && !fits(line + letter, width)) {
        int end = end(line);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
      line.append(letter);
    }
    return line.toString();
  }

  /** Behind the last mark that parts a word, if that leaves most of the line full. */
  private static int end(StringBuilder line) {
    int end = line.length();
    while (end > 0 && MARKS.indexOf(line.charAt(end - 1)) < 0) {
      end--;
    }
    return 2 * end > line.length() ? end : line.length();
  }

  private boolean fits(String text, double width) {
    return widths.applyAsDouble(text.stripTrailing()) <= width;
  }

  private static List<String> letters(String word) {
    List<String> letters = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(word);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      letters.add(word.substring(start, end));
      start = end;
    }
    return letters;
  }
}
