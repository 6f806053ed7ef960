package dev.khata.domain.identity;

import dev.khata.domain.kernel.Key;
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
}
