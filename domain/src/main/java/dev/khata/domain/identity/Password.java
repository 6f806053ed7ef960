package dev.khata.domain.identity;

import dev.khata.domain.kernel.PlainText;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A password as a person typed it. Keyboards write one letter in more than one way, so passwords
 * are compared in one spelling of many. Prints masked.
 */
public final class Password {
  /** Code points at most; longer ones are refused before they are hashed. */
  public static final int LONGEST = 128;

  private final String text;

  public Password(String text) {
    this.text = text;
  }

  public String reveal() {
    return text;
  }

  /** In the spelling that is hashed: composed (NFC). */
  public Password canonical() {
    return in(Normalizer.Form.NFC);
  }

  /**
   * All spellings that a hash may have been made of, the {@linkplain #canonical canonical} one
   * first. Most passwords have one.
   */
  public List<Password> spellings() {
    return Stream.of(canonical(), this, in(Normalizer.Form.NFD)).distinct().toList();
  }

  private Password in(Normalizer.Form form) {
    return new Password(Normalizer.normalize(text, form));
  }

  /** In code points; composed, so that it is the same from every keyboard. */
  int length() {
    return PlainText.length(canonical().text);
  }

  /** Whether it is too long, in whatever spelling is the shorter one. */
  boolean isTooLong() {
    return Math.min(length(), PlainText.length(text)) > LONGEST;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Password password && password.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
