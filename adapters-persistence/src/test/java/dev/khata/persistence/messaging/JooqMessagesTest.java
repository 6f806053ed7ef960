package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import dev.khata.application.messaging.MessagesSuite;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqMessagesTest extends MessagesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports messaging = MessagingPersistence.ports(DATABASE.database());

  @Override
  protected Messages messages() {
    return messaging.get(Messages.class);
  }

  @Override
  protected Optional<Standing> standing(UUID message) {
    return DATABASE
        .dsl()
        .select(MESSAGE.STATE, MESSAGE.SEALED)
        .from(MESSAGE)
        .where(MESSAGE.ID.eq(message))
        .fetchOptional(
            row ->
                new Standing(
                    MessageState.valueOf(row.get(MESSAGE.STATE)), row.get(MESSAGE.SEALED) != null));
  }

  /** As it happens while a newer release runs beside this one. */
  @Test
  void a_message_on_a_channel_of_a_newer_release_is_left_to_it() {
    var id = UUID.randomUUID();
    var now = Instant.parse("2026-03-01T12:00:00Z");
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO message (id, channel, state, sealed_key_id, sealed, created_at,"
                + " expires_at, claimed_until, doubts, failures, request_id) VALUES"
                + " (?, 'PIGEON', 'PENDING', 'k', '\\x01', ?::timestamptz, ?::timestamptz,"
                + " ?::timestamptz, 0, 0, 'r')",
            id,
            now.toString(),
            now.plusSeconds(300).toString(),
            now.minusSeconds(1).toString());

    assertThat(messages().claimDue(100, now, now.plusSeconds(60)))
        .extracting(Message::id)
        .doesNotContain(id);
    assertThat(
            DATABASE
                .dsl()
                .fetchValue(select(MESSAGE.DOUBTS).from(MESSAGE).where(MESSAGE.ID.eq(id))))
        .isEqualTo(0);
  }
}
