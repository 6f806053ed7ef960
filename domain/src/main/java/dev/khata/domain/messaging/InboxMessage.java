package dev.khata.domain.messaging;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One notification in a user's inbox. It is put into words when it is read, in the language that
 * the user then speaks.
 *
 * @param variables a value for each of the template's; they stand unencrypted, so none is a secret
 * @param expiresAt from then on it is not shown
 * @param readAt empty while it is unread
 */
public record InboxMessage(
    UUID id,
    UserId user,
    Template template,
    Map<String, String> variables,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> readAt) {
  public InboxMessage {
    variables = Map.copyOf(variables);
    template.requireAll(variables);
    if (!template.channels().contains(Channel.INBOX)) {
      throw new IllegalArgumentException("nothing for an inbox: " + template.key());
    }
  }

  /** Masked: variables hold names and numbers. */
  @Override
  public String toString() {
    return "InboxMessage[" + id + ", " + template.key() + "]";
  }
}
