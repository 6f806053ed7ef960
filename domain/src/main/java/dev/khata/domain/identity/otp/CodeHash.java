package dev.khata.domain.identity.otp;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/** HMAC-SHA256 over challenge id and code: all that is ever kept of a one-time password. */
public record CodeHash(String keyId, String hex) {

  public static CodeHash of(KeyRing otp, UUID challenge, String code) {
    return of(otp.current(), challenge, code);
  }

  /** Compares in constant time; false when the key it was made with is no longer on the ring. */
  public boolean matches(KeyRing otp, UUID challenge, String code) {
    return otp.find(keyId)
        .map(key -> of(key, challenge, code))
        .filter(
            candidate ->
                MessageDigest.isEqual(
                    HexFormat.of().parseHex(hex), HexFormat.of().parseHex(candidate.hex)))
        .isPresent();
  }

  private static CodeHash of(Key key, UUID challenge, String code) {
    return new CodeHash(
        key.id(), HexFormat.of().formatHex(key.hmac("otp", challenge.toString(), code)));
  }

  @Override
  public String toString() {
    return "CodeHash[" + keyId + "]";
  }
}
