package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.persistence.database.Places;
import java.sql.SQLException;
import java.util.List;

/**
 * Pending messages as arrays, for statements that record them beside what they are about. They
 * replace no others.
 */
public final class MessageRows {
  /** Adds them; a condition may follow. Its places are set by {@link #bind}. */
  public static final String INSERT =
      """
      INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
        claimed_until, doubts, failures, request_id, traceparent)
      SELECT m.id, m.channel, 'PENDING', m.sealed_key_id, m.sealed, m.created_at, m.expires_at,
        m.claimed_until, m.doubts, m.failures, m.request_id, m.traceparent
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[], ?::timestamptz[],
          ?::timestamptz[], ?::integer[], ?::integer[], ?::text[], ?::text[])
        AS m (id, channel, sealed_key_id, sealed, created_at, expires_at,
          claimed_until, doubts, failures, request_id, traceparent)
      """;

  private MessageRows() {}

  /**
   * @throws IllegalArgumentException when one is not pending or replaces another
   */
  public static void bind(Places places, List<Message> messages) throws SQLException {
    for (Message message : messages) {
      if (message.state() != MessageState.PENDING || message.replaces().isPresent()) {
        throw new IllegalArgumentException("not just to be sent: " + message.id());
      }
    }
    places.uuids(messages, Message::id);
    places.texts(messages, message -> message.channel().name());
    places.texts(messages, message -> message.sealed().keyId());
    places.bytes(messages, message -> message.sealed().bytes());
    places.instants(messages, Message::createdAt);
    places.instants(messages, Message::expiresAt);
    places.instants(messages, Message::claimedUntil);
    places.integers(messages, Message::doubts);
    places.integers(messages, Message::failures);
    places.texts(messages, Message::requestId);
    places.texts(messages, message -> message.traceparent().orElse(null));
  }
}
