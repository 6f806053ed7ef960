package dev.khata.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about messages: many senders, and what is rolled back. */
class MessagesRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Transactions transactions = DATABASE.transactions();
  private final Messages messages =
      MessagingPersistence.ports(DATABASE.database()).get(Messages.class);

  @BeforeEach
  void end_what_other_tests_left() {
    messages.endHopeless(Instant.parse("2999-01-01T00:00:00Z"));
  }

  @Test
  void many_senders_share_the_messages_and_none_is_claimed_twice() {
    for (int i = 0; i < 60; i++) {
      messages.add(SomeMessage.createdAt(NOW).make());
    }

    List<UUID> claimed =
        Race.of(12, runner -> claim(5)).stream().flatMap(Collection::stream).toList();

    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(claimed.size() + claim(100).size()).isEqualTo(60);
  }

  @Test
  void a_sender_does_not_wait_for_what_another_holds() {
    messages.add(SomeMessage.createdAt(NOW).make());

    List<UUID> meanwhile =
        transactions.inTransaction(
            () -> {
              assertThat(claim(10)).hasSize(1);
              return Race.of(1, runner -> claim(10)).getFirst();
            });

    assertThat(meanwhile).isEmpty();
  }

  @Test
  void a_message_whose_cause_fails_is_not_there_and_replaces_nothing() {
    String label = Fresh.word();
    Message older = SomeMessage.createdAt(NOW).labelled(label).make();
    messages.add(older);

    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      messages.add(SomeMessage.createdAt(NOW).labelled(label).make());
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(claim(10)).containsExactly(older.id());
  }

  @Test
  void more_than_a_chunk_is_ended_and_purged_at_once() {
    DATABASE
        .dsl()
        .execute(
            """
            insert into message (id, channel, state, sealed_key_id, sealed, created_at, expires_at,
              claimed_until, doubts, failures, request_id)
            select gen_random_uuid(), 'SMS', 'PENDING', 'messages-1', '\\x00', at,
              at + interval '1 s', at, 0, 0, 'many'
            from generate_series(1, 2500), cast(? as timestamptz) at
            """,
            NOW.toString());

    assertThat(messages.endHopeless(NOW.plusSeconds(1))).isEqualTo(2_500);
    assertThat(messages.purge(NOW.plusSeconds(2))).isGreaterThanOrEqualTo(2_500);
    assertThat(messages.purge(NOW.plusSeconds(2))).isZero();
  }

  private List<UUID> claim(int limit) {
    return messages.claimDue(limit, NOW, NOW.plusSeconds(30)).stream().map(Message::id).toList();
  }
}
