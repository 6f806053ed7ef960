package dev.khata.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import java.text.BreakIterator;
import java.util.Locale;

/** Texts that must not be longer than so many bytes as they stand in JSON. */
final class Shortening {
  private static final String MORE = "…";

  /** A last word is left out whole where that costs no more than a fourth of the text. */
  private static final int LEAST_KEPT_OF_FOUR = 3;

  private Shortening() {}

  /** In UTF-8, with what JSON puts before quotes and the like, without the quotes around it. */
  static int bytes(String text) {
    return TextNode.valueOf(text).toString().getBytes(UTF_8).length - 2;
  }

  /** The text, or as much of its beginning as there is room for, with an ellipsis. */
  static String of(String text, int room) {
    if (bytes(text) <= room) {
      return text;
    }
    String start = start(text, room - bytes(MORE));
    return start.isEmpty() ? "" : start + MORE;
  }

  /** Never a part of what a reader sees as one character. */
  private static String start(String text, int room) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int left = room;
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      left -= bytes(text.substring(end, next));
      if (left < 0) {
        break;
      }
      end = next;
    }
    return wholeWords(text, end).stripTrailing();
  }

  private static String wholeWords(String text, int end) {
    int blank = end;
    while (blank > 0 && !Character.isWhitespace(text.charAt(blank))) {
      blank--;
    }
    boolean keepsEnough = blank * 4 >= end * LEAST_KEPT_OF_FOUR && blank > 0;
    return text.substring(0, keepsEnough ? blank : end);
  }
}
