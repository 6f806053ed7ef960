package dev.khata.domain.kernel;

/** Rules for short texts that people type, such as names and titles. */
public final class Names {
  private Names() {}

  /** Whether the text has a character that a name never needs and that can do harm when printed. */
  public static boolean hasControlCharacters(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
