package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.persistence.database.Values;
import java.util.List;

/**
 * Pending messages as arrays, for statements that record them beside what they are about. They
 * replace no others.
 */
public final class MessageRows {
  /** Adds them; a condition may follow. It asks for {@link #VALUES}. */
  public static final String INSERT =
      """
      INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
        claimed_until, doubts, failures, request_id, traceparent)
      SELECT m.id, m.channel, 'PENDING', m.sealed_key_id, m.sealed, m.created_at, m.expires_at,
        m.claimed_until, m.doubts, m.failures, m.request_id, m.traceparent
      FROM unnest(:message_ids, :message_channels, :message_keys, :message_bodies,
          :message_created, :message_expires, :message_claimed, :message_doubts,
          :message_failures, :message_requests, :message_traceparents)
        AS m (id, channel, sealed_key_id, sealed, created_at, expires_at,
          claimed_until, doubts, failures, request_id, traceparent)
      """;

  /** The values of {@link #INSERT}. */
  public static final Values<List<Message>> VALUES =
      Values.<List<Message>>none()
          .each(
              messages -> messages,
              messages ->
                  messages
                      .uuids("message_ids", Message::id)
                      .texts("message_channels", message -> message.channel().name())
                      .texts("message_keys", message -> message.sealed().keyId())
                      .bytes("message_bodies", message -> message.sealed().bytes())
                      .instants("message_created", Message::createdAt)
                      .instants("message_expires", Message::expiresAt)
                      .instants("message_claimed", Message::claimedUntil)
                      .integers("message_doubts", Message::doubts)
                      .integers("message_failures", Message::failures)
                      .texts("message_requests", Message::requestId)
                      .texts(
                          "message_traceparents", message -> message.traceparent().orElse(null)));

  private MessageRows() {}

  /**
   * @throws IllegalArgumentException when one is not pending or replaces another
   */
  public static void check(List<Message> messages) {
    for (Message message : messages) {
      if (message.state() != MessageState.PENDING || message.replaces().isPresent()) {
        throw new IllegalArgumentException("not just to be sent: " + message.id());
      }
    }
  }
}
