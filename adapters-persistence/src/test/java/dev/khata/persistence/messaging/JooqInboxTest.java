package dev.khata.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.InboxSuite;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqInboxTest extends InboxSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Inbox inbox = MessagingPersistence.ports(DATABASE.database()).get(Inbox.class);
  private final Transactions transactions = DATABASE.transactions();

  @Override
  protected Inbox inbox() {
    return inbox;
  }

  @Override
  protected UserId somebody() {
    return Somebody.in(DATABASE);
  }

  @Test
  void a_message_whose_cause_fails_is_not_there() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      inbox.add(plain(user, NOW));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(inbox.unread(user, NOW)).isZero();
  }

  @Test
  void an_inbox_goes_with_its_user() {
    UserId other = somebody();
    inbox.add(plain(user, NOW));
    inbox.add(plain(other, NOW));

    DATABASE.dsl().execute("DELETE FROM users WHERE id = ?", user.value());

    assertThat(inbox.unread(user, NOW)).isZero();
    assertThat(inbox.unread(other, NOW)).isEqualTo(1);
  }

  @Test
  void what_a_newer_release_wrote_is_left_to_it() {
    DATABASE
        .dsl()
        .execute(
            """
            INSERT INTO inbox_message (id, user_id, template, variables, created_at, expires_at)
            VALUES (?, ?, 'of-next-year', '{}', cast(? AS timestamptz),
              cast(? AS timestamptz) + interval '1 h')
            """,
            Fresh.uuid(),
            user.value(),
            NOW.toString(),
            NOW.toString());

    assertThat(inbox.page(user, new Window(0, 10), NOW)).isEqualTo(Page.empty());
    assertThat(inbox.unread(user, NOW)).isZero();
  }

  @Test
  void removing_by_the_beginning_of_an_id_takes_no_neighbour() {
    UUID id = UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2b00000000");
    UUID last = UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2bffffffff");
    UUID before = UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2affffffff");
    UUID after = UUID.fromString("019b76a1-b2c3-7d4e-8f90-1a2c00000000");
    List.of(id, last, before, after).forEach(this::add);

    assertThat(inbox.remove(user, Set.of(HexId.of(id)))).isEqualTo(2);

    assertThat(inbox.page(user, new Window(0, 10), NOW).items())
        .extracting(InboxMessage::id)
        .containsExactly(after, before);
  }

  private void add(UUID id) {
    InboxMessage message = plain(user, NOW);
    inbox.add(
        new InboxMessage(
            id,
            user,
            message.template(),
            message.variables(),
            message.createdAt(),
            message.expiresAt(),
            message.readAt()));
  }
}
