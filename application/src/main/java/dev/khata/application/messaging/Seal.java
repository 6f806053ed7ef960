package dev.khata.application.messaging;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.SealedContent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps contents unreadable at rest: AES-256-GCM under the message key, bound to the message id.
 */
public final class Seal {
  private final KeyRing keys;

  @Inject
  Seal(Keys keys) {
    this.keys = keys.messages();
  }

  /** What is found when a seal is opened. */
  sealed interface Opened {
    record Intact(Content content) implements Opened {}

    /** The bytes were tampered with: it can never be sent. */
    record Lost() implements Opened {}

    /** The key of that id is not given: here, or by now. */
    record NoKey(String id) implements Opened {}

    /** A newer release sealed it, in a form or of a template that only it knows. */
    record TooNew() implements Opened {}
  }

  SealedContent close(Content content, UUID message) {
    return close(ContentBytes.of(content), message);
  }

  SealedContent close(byte[] content, UUID message) {
    Key key = keys.current();
    return new SealedContent(key.id(), key.seal(content, message.toString()));
  }

  Opened open(SealedContent sealed, UUID message) {
    Optional<Key> given = keys.find(sealed.keyId());
    if (given.isEmpty()) {
      return new Opened.NoKey(sealed.keyId());
    }
    return given
        .flatMap(key -> key.open(sealed.bytes(), message.toString()))
        .map(ContentBytes::read)
        .orElseGet(Opened.Lost::new);
  }
}
