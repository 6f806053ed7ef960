package dev.khata.domain.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes the ASCII form of a label of a domain name, RFC 3492. The JDK's own keeps to
 * IDNA 2003, in which {@code straße} and {@code strasse} are one; today they are two people's
 * domains.
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

  /** What stands for {@code label} behind its {@code xn--}. */
  static String encode(String label) {
    int[] codePoints = label.codePoints().toArray();
    StringBuilder encoded = new StringBuilder();
    label.codePoints().filter(c -> c < FIRST_SIGN).forEach(encoded::appendCodePoint);
    int plain = encoded.length();
    if (plain > 0) {
      encoded.append('-');
    }
    int bias = FIRST_BIAS;
    int sign = FIRST_SIGN;
    int step = 0;
    int done = plain;
    while (done < codePoints.length) {
      int next = next(codePoints, sign);
      step = Math.addExact(step, Math.multiplyExact(next - sign, done + 1));
      sign = next;
      for (int c : codePoints) {
        if (c < sign) {
          step++;
        } else if (c == sign) {
          write(step, bias, encoded);
          bias = bias(step, done + 1, done == plain);
          step = 0;
          done++;
        }
      }
      step++;
      sign++;
    }
    return encoded.toString();
  }

  /** The smallest of those that are not written yet. */
  private static int next(int[] codePoints, int sign) {
    return Arrays.stream(codePoints).filter(c -> c >= sign).min().orElseThrow();
  }

  private static void write(int number, int bias, StringBuilder encoded) {
    int rest = number;
    int k = BASE;
    int threshold = Math.clamp(k - bias, MIN_THRESHOLD, MAX_THRESHOLD);
    while (rest >= threshold) {
      encoded.append(sign(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
      k += BASE;
      threshold = Math.clamp(k - bias, MIN_THRESHOLD, MAX_THRESHOLD);
    }
    encoded.append(sign(rest));
  }

  private static char sign(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
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
