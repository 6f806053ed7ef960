package dev.khata.domain.kernel.rotation;

import java.time.Instant;
import java.util.Optional;

/**
 * Values that stand under a key which is not the current one.
 *
 * @param keyId empty where an older release did not note it
 * @param values how many
 * @param until when the last of them has run its course by itself; empty for what has to be renewed
 */
public record Remains(String keyId, long values, Optional<Instant> until) {

  /** What stays until it is renewed. */
  public static Remains lasting(String keyId, long values) {
    return new Remains(keyId, values, Optional.empty());
  }
}
