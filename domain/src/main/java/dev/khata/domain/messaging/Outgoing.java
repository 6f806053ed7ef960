package dev.khata.domain.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is handed to a vendor: in words for those that take text, and as template and
 * variables for those that have the words themselves.
 *
 * @param id the same for every try of one message
 * @param content its recipient may have moved; the address to use is the letter's
 * @param letter the words, and the address
 * @param expiresAt after this it is worthless, so a vendor should not deliver it any more
 */
public record Outgoing(UUID id, Content content, Letter letter, Instant expiresAt) {

  /** By which a vendor can tell that it is handed the same message again. */
  public String idempotencyKey() {
    return id.toString();
  }
}
