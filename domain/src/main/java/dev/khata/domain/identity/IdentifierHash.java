package dev.khata.domain.identity;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Origin;
import java.util.HexFormat;

/** A keyed hash of an identifier or of a network address, in hexadecimal. */
public record IdentifierHash(String hex) {
  private static final int BYTES = 32;

  public IdentifierHash {
    if (hex.length() != 2 * BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes");
    }
  }

  public static IdentifierHash of(Key key, String canonical) {
    return new IdentifierHash(HexFormat.of().formatHex(key.hmac("identifier", canonical)));
  }

  /** Of a network source as {@link Origin#source} names it. */
  public static IdentifierHash ofSource(KeyRing lookup, String source) {
    return of(lookup.current(), "source:" + source);
  }

  /** Of where a command came from; what came from no network address counts as one source. */
  public static IdentifierHash ofSource(KeyRing lookup, Origin origin) {
    return ofSource(lookup, origin.source().orElse(""));
  }
}
