package dev.khata.domain.messaging;

/**
 * A letter encrypted under a message key.
 *
 * @param keyId which key opens it
 * @param bytes nonce, ciphertext and tag
 */
public record SealedLetter(String keyId, byte[] bytes) {

  @Override
  public String toString() {
    return "SealedLetter[" + keyId + "]";
  }
}
