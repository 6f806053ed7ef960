package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Inbox}. */
public abstract class InboxSuite {
  protected static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Window ALL = new Window(0, 100);

  protected UserId user = new UserId(1);

  protected abstract Inbox inbox();

  /** A user whose inbox is empty. */
  protected abstract UserId somebody();

  @BeforeEach
  void a_user() {
    user = somebody();
  }

  @Test
  void a_message_is_found_as_it_was_added() {
    InboxMessage receipt =
        message(
            user,
            Template.RECHARGED,
            Map.of(
                "phone",
                "+9779800000001",
                "plan",
                "\u092e\u0939\u093f\u0928\u093e {amount}",
                "amount",
                ""),
            NOW);

    inbox().add(receipt);

    assertThat(inbox().page(user, ALL, NOW)).isEqualTo(new Page<>(List.of(receipt), 1));
  }

  @Test
  void an_inbox_is_empty_at_first() {
    assertThat(inbox().page(user, ALL, NOW)).isEqualTo(Page.empty());
    assertThat(inbox().page(user, new Window(5, 5), NOW)).isEqualTo(Page.empty());
    assertThat(inbox().unread(user, NOW)).isZero();
  }

  @Test
  void the_newest_come_first_page_by_page() {
    UUID second = added(NOW.plus(TICK));
    UUID first = added(NOW.plus(TICK).plus(TICK));
    UUID third = added(NOW);

    Instant later = NOW.plusSeconds(1);
    assertThat(ids(new Window(0, 2), later)).containsExactly(first, second);
    assertThat(ids(new Window(2, 2), later)).containsExactly(third);
    assertThat(ids(new Window(4, 2), later)).isEmpty();
    assertThat(inbox().page(user, new Window(0, 2), later).total()).isEqualTo(3);
    assertThat(inbox().page(user, new Window(4, 2), later).total()).isEqualTo(3);
  }

  @Test
  void what_has_expired_is_neither_shown_nor_counted() {
    InboxMessage message = plain(user, NOW);
    inbox().add(message);

    Instant end = message.expiresAt();
    assertThat(ids(ALL, end.minus(TICK))).containsExactly(message.id());
    assertThat(inbox().unread(user, end.minus(TICK))).isEqualTo(1);
    assertThat(ids(ALL, end)).isEmpty();
    assertThat(inbox().unread(user, end)).isZero();
  }

  @Test
  void a_message_is_read_once_and_stays_as_it_was_read_first() {
    UUID read = added(NOW);
    UUID other = added(NOW.plus(TICK));

    assertThat(inbox().markRead(user, Set.of(read), NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(inbox().markRead(user, Set.of(read, Fresh.uuid()), NOW.plusSeconds(2))).isZero();

    assertThat(inbox().unread(user, NOW)).isEqualTo(1);
    assertThat(inbox().page(user, ALL, NOW).items())
        .filteredOn(message -> message.id().equals(read))
        .extracting(InboxMessage::readAt)
        .containsExactly(Optional.of(NOW.plusSeconds(1)));
    assertThat(inbox().page(user, ALL, NOW).items())
        .filteredOn(message -> message.id().equals(other))
        .extracting(InboxMessage::readAt)
        .containsExactly(Optional.empty());
  }

  @Test
  void what_is_removed_is_gone_and_nothing_else() {
    UUID removed = added(NOW);
    UUID kept = added(NOW.plus(TICK));

    assertThat(inbox().remove(user, Set.of(HexId.of(removed), HexId.of(Fresh.uuid()))))
        .isEqualTo(1);
    assertThat(inbox().remove(user, Set.of(HexId.of(removed)))).isZero();
    assertThat(inbox().remove(user, Set.of())).isZero();

    assertThat(ids(ALL, NOW)).containsExactly(kept);
  }

  @Test
  void nobody_touches_what_is_another_users() {
    UserId other = somebody();
    UUID mine = added(NOW);

    assertThat(inbox().markRead(other, Set.of(mine), NOW)).isZero();
    assertThat(inbox().remove(other, Set.of(HexId.of(mine)))).isZero();

    assertThat(inbox().page(other, ALL, NOW)).isEqualTo(Page.empty());
    assertThat(inbox().unread(other, NOW)).isZero();
    assertThat(inbox().unread(user, NOW)).isEqualTo(1);
  }

  @Test
  void purge_removes_what_has_expired_alone() {
    InboxMessage old = plain(user, NOW);
    InboxMessage young = plain(user, NOW.plus(TICK));
    inbox().add(old);
    inbox().add(young);

    assertThat(inbox().purge(old.expiresAt())).isGreaterThanOrEqualTo(1);

    assertThat(ids(ALL, NOW)).containsExactly(young.id());
    assertThat(inbox().purge(old.expiresAt())).isZero();
  }

  private UUID added(Instant at) {
    InboxMessage message = plain(user, at);
    inbox().add(message);
    return message.id();
  }

  private List<UUID> ids(Window window, Instant now) {
    return inbox().page(user, window, now).items().stream().map(InboxMessage::id).toList();
  }

  protected static InboxMessage plain(UserId user, Instant at) {
    return message(user, Template.PASSWORD_CHANGED, Map.of(), at);
  }

  private static InboxMessage message(
      UserId user, Template template, Map<String, String> variables, Instant at) {
    return new InboxMessage(
        Fresh.uuid(), user, template, variables, at, at.plusSeconds(600), Optional.empty());
  }
}
