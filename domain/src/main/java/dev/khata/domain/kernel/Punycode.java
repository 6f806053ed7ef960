package dev.khata.domain.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the ASCII form of a label of a domain name, RFC 3492. The JDK's own reader keeps to IDNA
 * 2003, in which {@code straße} and {@code strasse} are one; today they are two people's domains.
 */
final class Punycode {
  private static final int BASE = 36;
  private static final int MIN_THRESHOLD = 1;
  private static final int MAX_THRESHOLD = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_SIGN = 0x80;

  private final String encoded;
  private final List<Integer> signs = new ArrayList<>();
  private int at;

  private Punycode(String encoded) {
    this.encoded = encoded;
    int delimiter = Math.max(encoded.lastIndexOf('-'), 0);
    encoded.substring(0, delimiter).codePoints().forEach(signs::add);
    this.at = delimiter == 0 ? 0 : delimiter + 1;
  }

  /**
   * What {@code encoded}, in small letters and without its {@code xn--}, stands for; empty when it
   * is no such form.
   */
  static Optional<String> decode(String encoded) {
    try {
      return Optional.of(new Punycode(encoded).decode());
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      return Optional.empty();
    }
  }

  /** Each number says how far behind the last sign the next one is: by value, then by place. */
  private String decode() {
    int bias = FIRST_BIAS;
    int sign = FIRST_SIGN;
    int place = 0;
    while (at < encoded.length()) {
      int step = number(bias);
      int total = Math.addExact(place, step);
      int places = signs.size() + 1;
      bias = bias(step, places, place == 0);
      sign = Math.addExact(sign, total / places);
      place = total % places;
      signs.add(place, sign);
      place++;
    }
    StringBuilder decoded = new StringBuilder();
    signs.forEach(decoded::appendCodePoint);
    return decoded.toString();
  }

  private int number(int bias) {
    int number = 0;
    int weight = 1;
    for (int k = BASE; ; k += BASE) {
      int digit = digit();
      number = Math.addExact(number, Math.multiplyExact(digit, weight));
      int threshold = Math.clamp(k - bias, MIN_THRESHOLD, MAX_THRESHOLD);
      if (digit < threshold) {
        return number;
      }
      weight = Math.multiplyExact(weight, BASE - threshold);
    }
  }

  private int digit() {
    char c = at < encoded.length() ? encoded.charAt(at++) : '\0';
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 26;
    }
    throw new IllegalArgumentException("not a digit of Punycode");
  }

  private static int bias(int step, int places, boolean first) {
    int delta = first ? step / DAMP : step / 2;
    delta += delta / places;
    int k = 0;
    while (delta > (BASE - MIN_THRESHOLD) * MAX_THRESHOLD / 2) {
      delta /= BASE - MIN_THRESHOLD;
      k += BASE;
    }
    return k + (BASE - MIN_THRESHOLD + 1) * delta / (delta + SKEW);
  }
}
