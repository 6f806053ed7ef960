package dev.khata.sms.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets by which requests are signed as Standard Webhooks have it (version {@code v1}): one,
 * or several with commas between while it is changed, each of which signs.
 */
public final class WebhookSecrets {
  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  private final List<byte[]> keys;

  private WebhookSecrets(List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * @throws BadGateway when one is none
   */
  public static WebhookSecrets of(String token) {
    return new WebhookSecrets(
        Arrays.stream(token.split(",", -1)).map(String::strip).map(WebhookSecrets::key).toList());
  }

  private static byte[] key(String secret) {
    try {
      String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
      byte[] key = Base64.getDecoder().decode(base64);
      if (key.length >= SHORTEST && key.length <= LONGEST) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Said below; the exception's message would repeat a part of the secret.
    }
    throw new BadGateway("expected whsec_ and the base64 of 24 to 64 random bytes");
  }

  /** The value of the header {@code webhook-signature}. */
  String sign(String id, String timestamp, String body) {
    byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    return keys.stream().map(key -> "v1," + hmac(key, signed)).collect(Collectors.joining(" "));
  }

  private static String hmac(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
