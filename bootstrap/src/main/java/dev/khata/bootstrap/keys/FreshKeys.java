package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;

/** Makes keys for all purposes; the id of each is the day in UTC on which it was made. */
public final class FreshKeys {
  private static final int KEY_BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom random;

  public FreshKeys(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A set that nobody has seen yet, in the order of the purposes. */
  public Map<KeyPurpose, KeyRing> make() {
    String id = DateTimeFormatter.ISO_LOCAL_DATE.format(clock.instant().atOffset(ZoneOffset.UTC));
    Map<KeyPurpose, KeyRing> rings = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      byte[] bytes = new byte[KEY_BYTES];
      random.nextBytes(bytes);
      rings.put(purpose, KeyRing.of(new Key(id, bytes)));
    }
    return rings;
  }
}
