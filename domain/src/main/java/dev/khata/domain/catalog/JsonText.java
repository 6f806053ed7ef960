package dev.khata.domain.catalog;

/**
 * Reads a text as JSON (RFC 8259) only to see whether it is. Stricter than the RFC in what could
 * not be stored or shown again: no NUL, no halves of characters, numbers of bounded size and depth.
 */
final class JsonText {
  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_EXPONENT_DIGITS = 3;
  private static final char END = '\0';

  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /** Whether the text is one JSON object and nothing beside it but blanks. */
  static boolean isObject(String text) {
    JsonText json = new JsonText(text);
    json.blanks();
    if (json.peek() != '{' || !json.value(0)) {
      return false;
    }
    json.blanks();
    return json.at == text.length();
  }

  private boolean value(int depth) {
    blanks();
    return switch (peek()) {
      case '{' -> depth < DEEPEST && object(depth + 1);
      case '[' -> depth < DEEPEST && array(depth + 1);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean object(int depth) {
    at++;
    blanks();
    if (take('}')) {
      return true;
    }
    do {
      blanks();
      if (!string()) {
        return false;
      }
      blanks();
      if (!take(':') || !value(depth)) {
        return false;
      }
      blanks();
    } while (take(','));
    return take('}');
  }

  private boolean array(int depth) {
    at++;
    blanks();
    if (take(']')) {
      return true;
    }
    do {
      if (!value(depth)) {
        return false;
      }
      blanks();
    } while (take(','));
    return take(']');
  }

  private boolean string() {
    if (!take('"')) {
      return false;
    }
    StringBuilder read = new StringBuilder();
    while (at < text.length() && peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ' || (c == '\\' && !escape(read))) {
        return false;
      }
      if (c != '\\') {
        read.append(c);
      }
    }
    return take('"') && read.codePoints().noneMatch(c -> c == 0 || Texts.isHalf(c));
  }

  private boolean escape(StringBuilder read) {
    char c = peek();
    at++;
    if (c != 'u') {
      read.append(' ');
      return "\"\\/bfnrt".indexOf(c) >= 0;
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0 || peek() > 'f') {
        return false;
      }
      code = code << 4 | digit;
      at++;
    }
    read.append((char) code);
    return true;
  }

  private boolean number() {
    int start = at;
    take('-');
    if (!take('0') && digits() == 0) {
      return false;
    }
    if (take('.') && digits() == 0) {
      return false;
    }
    if (take('e') || take('E')) {
      if (!take('+')) {
        take('-');
      }
      int digits = digits();
      if (digits == 0 || digits > MOST_EXPONENT_DIGITS) {
        return false;
      }
    }
    return at - start <= LONGEST_NUMBER;
  }

  private int digits() {
    int start = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at - start;
  }

  private boolean word(String word) {
    boolean here = text.startsWith(word, at);
    at += word.length();
    return here;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
