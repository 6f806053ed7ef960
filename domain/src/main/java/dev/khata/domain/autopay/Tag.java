package dev.khata.domain.autopay;

import dev.khata.domain.kernel.PlainText;
import java.util.Optional;

/** What a user calls a mandate; of all names only {@link #ONE_TIME} means something to Khata. */
public record Tag(String text) {
  /** Characters at most. */
  public static final int LONGEST = 50;

  /** Of a mandate that ends with its first charge. */
  public static final Tag ONE_TIME = new Tag("onetime");

  /** Of a mandate that goes on; the usual one. */
  public static final Tag REGULAR = new Tag("regular");

  /** Of one whose owner has left and is erased. */
  public static final Tag ERASED = new Tag("erased");

  public Tag {
    if (!PlainText.isStoredLine(text, LONGEST)) {
      throw new IllegalArgumentException("not a tag");
    }
  }

  /** Empty when {@code text}, once trimmed, can't be a tag. */
  public static Optional<Tag> parse(String text) {
    String trimmed = PlainText.trim(text);
    return PlainText.isLine(trimmed, LONGEST) ? Optional.of(new Tag(trimmed)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
