package dev.khata.domain.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The name or title of something that is shown in a list: one {@linkplain PlainText#isLine line},
 * trimmed. The constructor also takes what earlier versions stored.
 */
public record Label(String text) {
  /** Characters at most. */
  public static final int LONGEST = 150;

  public Label {
    if (!PlainText.isStoredLine(text, LONGEST)) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /** Empty when {@code text}, once trimmed, can't be a name. */
  public static Optional<Label> parse(String text) {
    String trimmed = PlainText.trim(text);
    return PlainText.isLine(trimmed, LONGEST) ? Optional.of(new Label(trimmed)) : Optional.empty();
  }

  /** What two spellings of one name have in common; names are compared and found by it. */
  public String key() {
    return key(text);
  }

  /** The key of any text, as that of a name which it may be a part of. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}
