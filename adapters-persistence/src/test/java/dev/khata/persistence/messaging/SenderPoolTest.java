package dev.khata.persistence.messaging;

import static dev.khata.persistence.jooq.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.domain.messaging.SealedContent;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.JooqTransactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who sends messages takes no connection that a request could have. */
class SenderPoolTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** With one connection for requests. */
  private static final Database NARROW = Database.forCommand(DATABASE.config().withPoolMax(1));

  private final Ports messaging = MessagingPersistence.ports(NARROW);
  private final Messages messages = messaging.get(Messages.class);
  private final Outbox outbox = messaging.get(Outbox.class);

  @AfterAll
  static void close() {
    NARROW.close();
  }

  @Test
  void outcomes_are_marked_while_requests_hold_every_connection_of_theirs() {
    List<Consumer<UUID>> outcomes =
        List.of(
            id -> messages.accepted(id, "vendor", "reference", NOW),
            id -> messages.refused(id, "no such number", NOW),
            id -> messages.failed(id, "away", NOW.plusSeconds(5)),
            id -> messages.doubtful(id, "broke", NOW.plusSeconds(5)));
    List<UUID> messages = outcomes.stream().map(_ -> added()).toList();

    whileARequestHoldsAll(
        () -> {
          for (int i = 0; i < outcomes.size(); i++) outcomes.get(i).accept(messages.get(i));
        });

    assertThat(messages.stream().map(SenderPoolTest::reason))
        .containsExactly("SENT", "no such number", "away", "broke");
  }

  @Test
  void the_outbox_keeps_letters_while_requests_hold_every_connection_of_theirs() {
    var letter = new Letter(Channel.SMS, "+8801712345678", "", "038012 is your code.", "");

    whileARequestHoldsAll(() -> outbox.keep(letter, NOW));

    assertThat(outbox.newest(Optional.of("+8801712345678"), 1)).hasSize(1);
  }

  /** The work, on a thread of its own, beside a transaction on the only connection. */
  private static void whileARequestHoldsAll(Runnable work) {
    new JooqTransactions(NARROW)
        .inTransaction(
            () -> {
              NARROW.dsl().execute("SELECT 1");
              assertThat(NARROW.pools().getFirst().active()).isOne();
              join(Thread.ofVirtual().start(work));
            });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID added() {
    var id = UUID.randomUUID();
    messages.add(
        new Message(
            id,
            Channel.SMS,
            MessageState.PENDING,
            new SealedContent("k", new byte[] {1}),
            Optional.empty(),
            NOW,
            NOW.plusSeconds(300),
            NOW.plusSeconds(60),
            1,
            0,
            "r",
            Optional.empty()));
    return id;
  }

  private static String reason(UUID message) {
    return DATABASE
        .dsl()
        .select(MESSAGE.REASON, MESSAGE.STATE)
        .from(MESSAGE)
        .where(MESSAGE.ID.eq(message))
        .fetchSingle(row -> Optional.ofNullable(row.value1()).orElse(row.value2()));
  }
}
