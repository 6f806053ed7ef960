package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Makes keys for all purposes. All of a set have one id, which no other set has: the second in UTC
 * in which it was made, so that ids sort by age, and some letters by chance, such as {@code
 * 2027-01-31-093000-5f2c}.
 */
public final class FreshKeys {
  private static final int KEY_BYTES = 32;
  private static final int CHANCE_BYTES = 2;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private final SecureRandom random;

  public FreshKeys(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A set that nobody has seen yet, in the order of the purposes. */
  public Map<KeyPurpose, KeyRing> make() {
    String id = SECOND.format(clock.instant()) + "-" + HexFormat.of().formatHex(some(CHANCE_BYTES));
    Map<KeyPurpose, KeyRing> rings = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      rings.put(purpose, KeyRing.of(new Key(id, some(KEY_BYTES))));
    }
    return rings;
  }

  private byte[] some(int number) {
    byte[] bytes = new byte[number];
    random.nextBytes(bytes);
    return bytes;
  }
}
