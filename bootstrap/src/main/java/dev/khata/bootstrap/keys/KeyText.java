package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys as text: an id, and the bytes in base64. */
public final class KeyText {
  private static final int MIN_BYTES = 32;
  private static final int MAX_BYTES = 512;
  private static final int LONGEST_ID = 32;

  /** 32 random bytes hold fewer different ones about once in 10^13 keys. */
  private static final int MIN_DIFFERENT_BYTES = 16;

  private KeyText() {}

  /**
   * Reads {@code id:base64}, or several of them with commas between, the current one first.
   *
   * @throws BadKeys with everything that is wrong
   */
  public static KeyRing ring(String text) {
    List<Key> keys = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String entry = part.strip();
      int colon = entry.indexOf(':');
      if (colon < 0) {
        // Whatever stands here may be a key, so it is not repeated.
        problems.add("a key has no id in front of it");
        continue;
      }
      try {
        keys.add(key(entry.substring(0, colon), entry.substring(colon + 1)));
      } catch (BadKeys bad) {
        problems.addAll(bad.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadKeys(problems);
    }
    return ring(keys);
  }

  /** The text that {@link #ring(String)} reads. */
  public static String text(KeyRing ring) {
    return ring.ids().stream()
        .map(id -> id + ":" + base64(ring.find(id).orElseThrow()))
        .collect(Collectors.joining(","));
  }

  static KeyRing ring(List<Key> keys) {
    Set<String> ids = new HashSet<>();
    for (Key key : keys) {
      if (!ids.add(key.id())) {
        throw new BadKeys("two keys have the id " + key.id());
      }
    }
    return new KeyRing(keys);
  }

  /** Reads one key; neither the message nor anything else repeats its bytes. */
  static Key key(String id, String base64) {
    if (!isId(id)) {
      throw new BadKeys(
          "a key id has 1 to " + LONGEST_ID + " of the characters a-z, A-Z, 0-9, '.', '_' and '-'");
    }
    byte[] bytes = decode(id, base64.strip());
    if (bytes.length < MIN_BYTES) {
      throw new BadKeys("key " + id + " has " + bytes.length + " bytes; at least 32 are needed");
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadKeys("key " + id + " has more than " + MAX_BYTES + " bytes");
    }
    if (differentBytes(bytes) < MIN_DIFFERENT_BYTES) {
      throw new BadKeys("key " + id + " is not random; make one with: openssl rand -base64 32");
    }
    return new Key(id, bytes);
  }

  static String base64(Key key) {
    return Base64.getEncoder().encodeToString(key.bytes());
  }

  static boolean isId(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST_ID
        && id.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '_'
                        || c == '-');
  }

  private static byte[] decode(String id, String base64) {
    try {
      return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw new BadKeys("key " + id + " is not base64");
    }
  }

  private static long differentBytes(byte[] bytes) {
    Set<Byte> different = new HashSet<>();
    for (byte b : bytes) {
      different.add(b);
    }
    return different.size();
  }
}
