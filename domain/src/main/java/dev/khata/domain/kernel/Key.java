package dev.khata.domain.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One symmetric key of at least 256 bits with the id under which it can be found again. */
public final class Key {
  private static final int MIN_BYTES = 32;
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom NONCES = new SecureRandom();

  private final String id;
  private final byte[] bytes;

  public Key(String id, byte[] bytes) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a key needs an id");
    }
    if (bytes.length < MIN_BYTES) {
      throw new IllegalArgumentException("a key needs at least 32 bytes: " + id);
    }
    this.id = id;
    this.bytes = bytes.clone();
  }

  public String id() {
    return id;
  }

  /** A copy of the raw key, for libraries that take nothing else. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The first 256 bits as an AES key. */
  public SecretKey aes() {
    return new SecretKeySpec(bytes, 0, MIN_BYTES, "AES");
  }

  /**
   * HMAC-SHA256 over the parts, each preceded by its length, so that no two lists of parts give the
   * same input.
   */
  public byte[] hmac(String... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes, HMAC));
      for (String part : parts) {
        byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
        mac.update(lengthOf(utf8));
        mac.update(utf8);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * Encrypts with AES-256-GCM under a nonce of its own.
   *
   * @param boundTo what the bytes belong to, such as a row's id; only with the same one are they
   *     opened again
   * @return nonce, ciphertext and tag
   */
  public byte[] seal(byte[] content, String boundTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    NONCES.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, boundTo).doFinal(content);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  /** What was sealed; empty when another key sealed it, for something else, or it was changed. */
  public Optional<byte[]> open(byte[] sealed, String boundTo) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, boundTo)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String boundTo) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, aes(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] lengthOf(byte[] part) {
    int length = part.length;
    return new byte[] {
      (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
    };
  }

  @Override
  public String toString() {
    return "Key[" + id + "]";
  }
}
