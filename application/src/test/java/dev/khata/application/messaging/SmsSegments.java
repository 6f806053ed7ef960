package dev.khata.application.messaging;

/**
 * How many segments a text takes as an SMS (3GPP TS 23.038 and 23.040): characters of seven bits
 * where all of them are in the default alphabet, otherwise UTF-16.
 */
final class SmsSegments {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two characters. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private SmsSegments() {}

  static int of(String text) {
    boolean sevenBits = text.chars().allMatch(c -> (ALPHABET + EXTENSION).indexOf(c) >= 0);
    if (!sevenBits) {
      return segments(text.length(), 70, 67);
    }
    int escaped = (int) text.chars().filter(c -> EXTENSION.indexOf(c) >= 0).count();
    return segments(text.length() + escaped, 160, 153);
  }

  private static int segments(int length, int alone, int joined) {
    return length <= alone ? 1 : Math.ceilDiv(length, joined);
  }
}
