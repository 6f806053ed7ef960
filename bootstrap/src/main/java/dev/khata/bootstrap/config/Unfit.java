package dev.khata.bootstrap.config;

/** A text is no value of its kind. The reason never repeats the text. */
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unfit(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
