package dev.khata.domain.messaging;

import java.util.Arrays;

/**
 * The content of a message, encrypted under a message key: nonce, ciphertext and tag, and which key
 * opens it.
 */
public final class SealedContent {
  private final String keyId;
  private final byte[] bytes;

  public SealedContent(String keyId, byte[] bytes) {
    this.keyId = keyId;
    this.bytes = bytes.clone();
  }

  public String keyId() {
    return keyId;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedContent that
        && that.keyId.equals(keyId)
        && Arrays.equals(that.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * keyId.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SealedContent[" + keyId + "]";
  }
}
