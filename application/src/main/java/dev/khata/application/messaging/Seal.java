package dev.khata.application.messaging;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.SealedContent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Keeps contents unreadable at rest: AES-256-GCM under the message key, bound to the message id.
 */
public final class Seal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Seal(Keys keys) {
    this.keys = keys.messages();
  }

  /** What is found when a seal is opened. */
  sealed interface Opened {
    record Intact(Content content) implements Opened {}

    /** The key is gone, or the bytes were tampered with: it can never be sent. */
    record Lost() implements Opened {}

    /** A newer release sealed it, in a form or of a template that only it knows. */
    record TooNew() implements Opened {}
  }

  SealedContent close(Content content, UUID message) {
    return close(ContentBytes.of(content), message);
  }

  SealedContent close(byte[] content, UUID message) {
    Key key = keys.current();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, message).doFinal(content);
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
      System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
      return new SealedContent(key.id(), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a message could not be sealed", e);
    }
  }

  Opened open(SealedContent sealed, UUID message) {
    return keys.find(sealed.keyId())
        .flatMap(key -> opened(key, sealed.bytes(), message))
        .map(ContentBytes::read)
        .orElseGet(Opened.Lost::new);
  }

  private static Optional<byte[]> opened(Key key, byte[] sealed, UUID message) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, message);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, Key key, byte[] nonce, UUID message)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(message.toString().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
