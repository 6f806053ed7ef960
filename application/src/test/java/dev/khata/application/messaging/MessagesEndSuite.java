package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of the end of {@link Messages}: outcomes, replacement, expiry, purge. */
public abstract class MessagesEndSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  static final Duration TICK = Duration.ofNanos(1_000);
  static final Duration CLAIM = Duration.ofSeconds(30);
  static final int ALL = 1_000;

  /** How a message stands, and whether its content is still there. */
  public record Standing(MessageState state, boolean hasContent) {}

  protected abstract Messages messages();

  /** Empty when there is no such message, or no more. */
  protected abstract Optional<Standing> standing(UUID message);

  @Test
  void an_accepted_message_is_final_and_its_content_gone() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    messages().accepted(message.id(), "vendor", "reference-1", NOW.plusSeconds(1));

    assertEnded(message, MessageState.SENT);
  }

  @Test
  void a_refused_message_is_final_and_its_content_gone() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    messages().refused(message.id(), "opted out", NOW.plusSeconds(1));

    assertEnded(message, MessageState.REFUSED);
  }

  @Test
  void what_is_final_stays_as_it_is() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);
    messages().accepted(message.id(), "vendor", "reference-1", NOW);

    messages().refused(message.id(), "opted out", NOW);
    messages().failed(message.id(), "busy", NOW);
    messages().doubtful(message.id(), "no answer", NOW);
    messages().endHopeless(message.expiresAt());

    assertEnded(message, MessageState.SENT);
  }

  @Test
  void a_newer_message_replaces_the_pending_ones_of_its_label() {
    String label = Fresh.word();
    Message older = added(SomeMessage.createdAt(NOW).labelled(label));
    Message newer = alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).labelled(label));

    assertThat(claim(ALL, NOW.plusSeconds(1))).containsExactly(newer.id());
    assertEnded(older, MessageState.REPLACED);
  }

  @Test
  void a_message_that_was_sent_is_not_replaced() {
    String label = Fresh.word();
    Message older = added(SomeMessage.createdAt(NOW).labelled(label));
    onlyClaim(NOW);
    messages().accepted(older.id(), "vendor", "reference-1", NOW);

    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).labelled(label));

    assertEnded(older, MessageState.SENT);
  }

  @Test
  void a_message_is_replaced_even_while_a_sender_holds_it() {
    String label = Fresh.word();
    Message older = added(SomeMessage.createdAt(NOW).labelled(label));
    onlyClaim(NOW);

    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).labelled(label));
    messages().failed(older.id(), "busy", NOW.plusSeconds(2));

    assertEnded(older, MessageState.REPLACED);
  }

  @Test
  void messages_of_other_labels_and_of_none_are_not_replaced() {
    Message other = added(SomeMessage.createdAt(NOW).labelled(Fresh.word()));
    Message plain = alsoAdded(SomeMessage.createdAt(NOW.plus(TICK)));
    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).labelled(Fresh.word()));
    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(2)));

    assertThat(claim(ALL, NOW.plusSeconds(2))).hasSize(4).startsWith(other.id(), plain.id());
  }

  @Test
  void a_withheld_message_is_never_sent_and_its_content_not_kept() {
    Message withheld = added(SomeMessage.createdAt(NOW).withheld());

    assertEnded(withheld, MessageState.WITHHELD);
  }

  @Test
  void a_withheld_message_replaces_like_any_other() {
    String label = Fresh.word();
    Message older = added(SomeMessage.createdAt(NOW).labelled(label));

    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).labelled(label).withheld());

    assertEnded(older, MessageState.REPLACED);
  }

  @Test
  void an_expired_message_is_not_claimed() {
    Message message = added(SomeMessage.createdAt(NOW).expiringAt(NOW.plusSeconds(300)));

    assertThat(claim(ALL, NOW.plusSeconds(300))).isEmpty();
    assertThat(claim(ALL, NOW.plusSeconds(300).minus(TICK))).containsExactly(message.id());
  }

  @Test
  void what_expired_is_ended_and_what_has_not_is_left() {
    Message expired = added(SomeMessage.createdAt(NOW).expiringAt(NOW.plusSeconds(300)));
    Message alive = alsoAdded(SomeMessage.createdAt(NOW).expiringAt(NOW.plusSeconds(301)));

    assertThat(messages().endHopeless(NOW.plusSeconds(300).minus(TICK))).isZero();
    assertThat(messages().endHopeless(NOW.plusSeconds(300))).isEqualTo(1);
    assertThat(messages().endHopeless(NOW.plusSeconds(300))).isZero();
    assertThat(claim(ALL, NOW.plusSeconds(300))).containsExactly(alive.id());
    assertEnded(expired, MessageState.EXPIRED);
  }

  @Test
  void a_message_without_a_doubt_left_is_ended_but_not_while_its_last_try_runs() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);
    onlyClaim(NOW.plus(CLAIM));
    Instant lapse = NOW.plus(CLAIM).plus(CLAIM);

    assertThat(messages().endHopeless(lapse.minus(TICK))).isZero();
    assertThat(standing(message.id())).contains(new Standing(MessageState.PENDING, true));
    assertThat(messages().endHopeless(lapse)).isEqualTo(1);
    assertEnded(message, MessageState.EXPIRED);
  }

  @Test
  void a_message_with_a_doubt_left_is_not_ended() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    assertThat(messages().endHopeless(NOW.plus(CLAIM))).isZero();
    assertThat(claim(ALL, NOW.plus(CLAIM))).containsExactly(message.id());
  }

  @Test
  void what_waits_is_told_by_channel_with_its_oldest_and_what_is_due_first() {
    Message held = added(SomeMessage.createdAt(NOW).heldUntil(NOW.plusSeconds(60)));
    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(1)).heldUntil(NOW.plusSeconds(5)));
    alsoAdded(SomeMessage.createdAt(NOW.plusSeconds(2)).byEmail());
    alsoAdded(SomeMessage.createdAt(NOW).byPush().expiringAt(NOW.plusSeconds(3)));
    Message sent = alsoAdded(SomeMessage.createdAt(NOW.minusSeconds(9)));
    messages().accepted(sent.id(), "vendor", "reference-1", NOW);

    assertThat(messages().waiting(ALL, NOW.plusSeconds(3)))
        .containsExactlyInAnyOrder(
            new Waiting(Channel.SMS, 2, NOW, NOW.plusSeconds(5)),
            new Waiting(Channel.EMAIL, 1, NOW.plusSeconds(2), NOW.plusSeconds(2)));
    assertThat(messages().waiting(1, NOW.plusSeconds(3)))
        .containsExactly(new Waiting(Channel.SMS, 1, NOW, held.claimedUntil()));
  }

  @Test
  void purge_removes_final_messages_from_before_its_instant_alone() {
    Instant before = NOW.plusSeconds(60);
    Message old = added(SomeMessage.createdAt(before.minus(TICK)));
    Message onTime = alsoAdded(SomeMessage.createdAt(before));
    Message pending = alsoAdded(SomeMessage.createdAt(NOW));
    messages().refused(old.id(), "opted out", before.minus(TICK));
    messages().refused(onTime.id(), "opted out", before);

    assertThat(messages().purge(before)).isGreaterThanOrEqualTo(1);

    assertThat(standing(old.id())).isEmpty();
    assertThat(standing(onTime.id())).isPresent();
    assertThat(standing(pending.id())).isPresent();
  }

  @Test
  void purge_tells_how_many_it_removed() {
    Instant before = NOW.plusSeconds(60);
    messages().purge(before);
    added(SomeMessage.createdAt(NOW).withheld());
    alsoAdded(SomeMessage.createdAt(NOW).withheld());

    assertThat(messages().purge(before)).isEqualTo(2);
    assertThat(messages().purge(before)).isZero();
  }

  /** Adds a message after ending whatever other tests left. */
  Message added(SomeMessage some) {
    messages().endHopeless(Instant.parse("2999-01-01T00:00:00Z"));
    return alsoAdded(some);
  }

  Message alsoAdded(SomeMessage some) {
    Message message = some.make();
    messages().add(message);
    return message;
  }

  List<UUID> claim(int limit, Instant now) {
    return messages().claimDue(limit, now, now.plus(CLAIM)).stream().map(Message::id).toList();
  }

  Message onlyClaim(Instant now) {
    List<Message> claimed = messages().claimDue(ALL, now, now.plus(CLAIM));
    assertThat(claimed).hasSize(1);
    return claimed.getFirst();
  }

  void assertEnded(Message message, MessageState state) {
    assertThat(standing(message.id())).contains(new Standing(state, false));
    assertThat(claim(ALL, message.expiresAt().minus(TICK))).doesNotContain(message.id());
  }
}
