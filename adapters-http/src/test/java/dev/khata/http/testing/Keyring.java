package dev.khata.http.testing;

import dev.khata.domain.kernel.Key;
import java.util.Arrays;

/** Keys that are the same in every run. */
public final class Keyring {
  private Keyring() {}

  public static Key key(String id) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) id.hashCode());
    return new Key(id, bytes);
  }
}
