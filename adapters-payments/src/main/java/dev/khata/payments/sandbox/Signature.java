package dev.khata.payments.sandbox;

import dev.khata.domain.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How notices of the sandbox are signed: HMAC-SHA256 over {@code id.timestamp.body}, under the
 * bytes of the secret in UTF-8, as base64 behind {@code v1,}. The timestamp is in seconds since
 * 1970. There may be several with a space between, one of which has to fit.
 */
public final class Signature {
  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  static final Set<String> HEADERS = Set.of(ID, TIMESTAMP, SIGNATURE);

  private static final String VERSION = "v1,";
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /** The value of the timestamp's header. */
  public static String timestamp(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  /** The value of the signature's header. */
  public static String of(Secret secret, String id, String timestamp, byte[] body) {
    return VERSION + Base64.getEncoder().encodeToString(hmac(secret, id, timestamp, body));
  }

  static boolean fits(String signatures, Secret secret, String id, String timestamp, byte[] body) {
    byte[] expected = of(secret, id, timestamp, body).getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signatures.split(" "))
        .map(given -> given.getBytes(StandardCharsets.UTF_8))
        .anyMatch(given -> MessageDigest.isEqual(given, expected));
  }

  private static byte[] hmac(Secret secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
