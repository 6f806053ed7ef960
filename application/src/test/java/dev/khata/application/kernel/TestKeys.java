package dev.khata.application.kernel;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import java.util.Arrays;
import java.util.Optional;

/** Keys that are the same in every run, and no secret. */
public final class TestKeys {
  private static final int BYTES = 32;

  private TestKeys() {}

  /** One ring for each purpose, each with one key. */
  public static Keys all() {
    return new Keys(
        ring("signing"),
        ring("otp"),
        ring("lookup"),
        ring("personal"),
        ring("messages"),
        ring("audit"),
        Optional.of(ring("backup")));
  }

  /** The same without a key for backups. */
  public static Keys withoutBackup() {
    Keys all = all();
    return new Keys(
        all.signing(),
        all.otp(),
        all.lookup(),
        all.personal(),
        all.messages(),
        all.audit(),
        Optional.empty());
  }

  public static KeyRing ring(String purpose) {
    return KeyRing.of(key(purpose + "-1"));
  }

  /** The key of that id: other ids give other keys. */
  public static Key key(String id) {
    byte[] bytes = new byte[BYTES];
    Arrays.fill(bytes, (byte) id.length());
    for (int i = 0; i < id.length(); i++) {
      bytes[i % BYTES] ^= (byte) (31 * id.charAt(i));
    }
    return new Key(id, bytes);
  }
}
