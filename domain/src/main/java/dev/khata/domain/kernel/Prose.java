package dev.khata.domain.kernel;

import java.util.Optional;

/** A text of one {@linkplain PlainText#isProse line or more}, trimmed. */
public record Prose(String text) {
  /** Characters at most. */
  public static final int LONGEST = 20_000;

  public Prose {
    if (!PlainText.isProse(text, LONGEST)) {
      throw new IllegalArgumentException("not prose");
    }
  }

  /** Empty when {@code text}, once trimmed, has nothing in it, or what may not stand there. */
  public static Optional<Prose> parse(String text) {
    String trimmed = PlainText.trim(text);
    return PlainText.isProse(trimmed, LONGEST) ? Optional.of(new Prose(trimmed)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
