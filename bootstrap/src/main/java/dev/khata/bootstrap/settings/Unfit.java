package dev.khata.bootstrap.settings;

/** A text is no value of its kind. The reason never repeats the text. */
public final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unfit(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
