package dev.khata.domain.autopay;

import dev.khata.domain.kernel.PlainText;

/** Who charges, by the name under which users know them. */
public record Merchant(String name) {
  /** Characters at most; a text message has few. */
  public static final int LONGEST = 30;

  public Merchant {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a merchant");
    }
  }

  /** Whether a merchant may be called that: one line, trimmed. */
  public static boolean isName(String text) {
    return PlainText.trim(text).equals(text) && PlainText.isLine(text, LONGEST);
  }
}
