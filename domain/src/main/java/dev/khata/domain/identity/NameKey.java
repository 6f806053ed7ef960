package dev.khata.domain.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What spellings of one name have in common; users are found and sorted by it. A part of a name has
 * the key that is a part of the name's, in every script.
 */
public record NameKey(String text) {
  /** In bytes of UTF-8: what an entry of an index can hold. Nobody's name comes near it. */
  private static final int LONGEST = 2_400;

  /** They say how letters are joined, and one name is written with them and without. */
  private static final String JOINERS = "[\u200c\u200d]";

  public static NameKey of(PersonName name) {
    return ofPart(name.full());
  }

  public static NameKey ofPart(String part) {
    return new NameKey(cut(folded(part)));
  }

  /**
   * Through capitals, since some letters have two small ones, as σ and ς; and without the dot that
   * the small form of İ brings, since the capital of i has none.
   */
  private static String folded(String text) {
    String small = composed(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return composed(small.replace('ς', 'σ').replace("i\u0307", "i").replaceAll(JOINERS, ""));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String cut(String key) {
    String cut = key;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  /** Whether a name of this key has that part. */
  public boolean contains(NameKey part) {
    return text.contains(part.text);
  }

  /** Whether it begins with that part. */
  public boolean startsWith(NameKey part) {
    return text.startsWith(part.text);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "NameKey[…]";
  }
}
