package dev.khata.bootstrap.libraries;

import dev.khata.domain.kernel.RandomCodes;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Codes and tokens from the operating system's own source of randomness. */
public final class SecureRandomCodes implements RandomCodes {
  private static final int URL_SAFE_BYTES = 32;
  private static final int UUID_BYTES = 16;

  private final SecureRandom random;

  public SecureRandomCodes(SecureRandom random) {
    this.random = random;
  }

  /** Digit by digit: {@code nextInt} with a bound favours none of them. */
  @Override
  public String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  /** A UUID version 4, whose other 122 bits are all random. */
  @Override
  public String uuid() {
    byte[] bytes = bytes(UUID_BYTES);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong()).toString();
  }

  @Override
  public String urlSafe() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(URL_SAFE_BYTES));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
