package dev.khata.domain.identity;

/** A password as a person typed it. Prints masked. */
public final class Password {
  /** Characters at most; longer ones are refused before they are hashed. */
  public static final int LONGEST = 128;

  private final String text;

  public Password(String text) {
    this.text = text;
  }

  public String reveal() {
    return text;
  }

  int length() {
    return text.codePointCount(0, text.length());
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
