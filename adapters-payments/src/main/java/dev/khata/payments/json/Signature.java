package dev.khata.payments.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.khata.domain.kernel.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in hexadecimal, lower case. */
public final class Signature {
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  public static String of(Secret key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.reveal().getBytes(UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** Compares in constant time. */
  public static boolean matches(String given, Secret key, byte[] text) {
    return MessageDigest.isEqual(of(key, text).getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
