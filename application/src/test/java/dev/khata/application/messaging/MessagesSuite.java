package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * What holds of {@link Messages}: claiming, back-off and doubts here, the rest in {@link
 * MessagesEndSuite}. Claims see every message of the database, so each test first ends those of
 * others, and nothing else may claim meanwhile.
 */
@Isolated
public abstract class MessagesSuite extends MessagesEndSuite {
  @Test
  void a_message_is_claimed_as_it_was_added() {
    Message sms = added(SomeMessage.createdAt(NOW).labelled(Fresh.word()).traced("00-1-2-00"));

    Message claimed = onlyClaim(NOW);

    assertThat(claimed)
        .usingRecursiveComparison()
        .ignoringFields("doubts", "claimedUntil")
        .isEqualTo(sms);
    assertThat(standing(sms.id())).contains(new Standing(MessageState.PENDING, true));
  }

  @Test
  void a_message_may_go_by_email_without_label_and_trace() {
    Message email = added(SomeMessage.createdAt(NOW).byEmail());

    Message claimed = onlyClaim(NOW);

    assertThat(claimed.channel()).isEqualTo(email.channel());
    assertThat(claimed.replaces()).isEmpty();
    assertThat(claimed.traceparent()).isEmpty();
  }

  @Test
  void a_message_may_go_by_push() {
    added(SomeMessage.createdAt(NOW).byPush());

    assertThat(onlyClaim(NOW).channel()).isEqualTo(Channel.PUSH);
  }

  @Test
  void a_claim_counts_a_doubt_and_says_until_when_it_holds() {
    added(SomeMessage.createdAt(NOW));

    Message claimed = onlyClaim(NOW);

    assertThat(claimed.doubts()).isEqualTo(1);
    assertThat(claimed.failures()).isZero();
    assertThat(claimed.claimedUntil()).isEqualTo(NOW.plus(CLAIM));
  }

  @Test
  void the_oldest_are_claimed_first_and_no_more_than_asked() {
    Message second = added(SomeMessage.createdAt(NOW.plus(TICK)));
    Message third = alsoAdded(SomeMessage.createdAt(NOW.plus(TICK).plus(TICK)));
    Message first = alsoAdded(SomeMessage.createdAt(NOW));

    assertThat(claim(2, NOW.plusSeconds(1))).containsExactly(first.id(), second.id());
    assertThat(claim(2, NOW.plusSeconds(1))).containsExactly(third.id());
    assertThat(claim(2, NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void a_message_is_not_due_before_its_instant() {
    Message later = added(SomeMessage.createdAt(NOW).heldUntil(NOW.plusSeconds(5)));

    assertThat(claim(ALL, NOW.plusSeconds(5).minus(TICK))).isEmpty();
    assertThat(claim(ALL, NOW.plusSeconds(5))).containsExactly(later.id());
  }

  @Test
  void a_message_that_a_clock_put_off_by_a_day_is_due_when_it_is_put_right() {
    Instant ahead = NOW.plus(Duration.ofDays(1));
    Message held = added(SomeMessage.createdAt(ahead).heldUntil(ahead.plus(CLAIM)));

    assertThat(claim(ALL, NOW)).containsExactly(held.id());
  }

  @Test
  void a_message_is_held_for_as_long_as_any_may_be() {
    Message held = added(SomeMessage.createdAt(NOW).heldUntil(NOW.plus(Message.LONGEST_HOLD)));

    assertThat(claim(ALL, NOW)).doesNotContain(held.id());
  }

  @Test
  void a_claim_holds_until_its_instant_and_then_lapses() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    assertThat(claim(ALL, NOW.plus(CLAIM).minus(TICK))).isEmpty();

    Message again = onlyClaim(NOW.plus(CLAIM));
    assertThat(again.id()).isEqualTo(message.id());
    assertThat(again.doubts()).isEqualTo(2);
  }

  @Test
  void after_two_doubts_it_is_never_claimed_again() {
    added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);
    onlyClaim(NOW.plus(CLAIM));

    assertThat(claim(ALL, NOW.plus(CLAIM).plus(CLAIM))).isEmpty();
    assertThat(claim(ALL, NOW.plus(Duration.ofHours(23)))).isEmpty();
  }

  @Test
  void a_message_that_its_sender_holds_from_the_start_has_one_more_claim() {
    Message held = added(SomeMessage.createdAt(NOW).heldUntil(NOW.plus(CLAIM)));

    assertThat(claim(ALL, NOW)).isEmpty();
    assertThat(onlyClaim(NOW.plus(CLAIM)).doubts()).isEqualTo(2);
    assertThat(claim(ALL, NOW.plus(CLAIM).plus(CLAIM))).doesNotContain(held.id());
  }

  @Test
  void of_parallel_senders_no_two_get_the_same() {
    added(SomeMessage.createdAt(NOW));
    IntStream.range(1, 40).forEach(i -> alsoAdded(SomeMessage.createdAt(NOW.plusMillis(i))));

    List<UUID> claimed =
        Race.of(8, sender -> claim(5, NOW.plusSeconds(1))).stream().flatMap(List::stream).toList();

    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(claimed.size() + claim(ALL, NOW.plusSeconds(1)).size()).isEqualTo(40);
  }

  @Test
  void a_failed_message_is_due_again_at_its_instant_and_not_before() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    messages().failed(message.id(), "busy", NOW.plusSeconds(60));

    assertThat(claim(ALL, NOW.plusSeconds(60).minus(TICK))).isEmpty();
    assertThat(claim(ALL, NOW.plusSeconds(60))).containsExactly(message.id());
  }

  @Test
  void a_failure_settles_its_doubt_so_it_may_fail_often() {
    Message message = added(SomeMessage.createdAt(NOW));

    for (int failures = 0; failures < 6; failures++) {
      Message claimed = onlyClaim(NOW.plusSeconds(failures));
      assertThat(claimed.doubts()).isEqualTo(1);
      assertThat(claimed.failures()).isEqualTo(failures);
      messages().failed(message.id(), "busy", NOW.plusSeconds(failures + 1));
    }
  }

  @Test
  void a_doubtful_message_may_go_once_more_at_its_instant() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);

    messages().doubtful(message.id(), "no answer", NOW.plusSeconds(60));

    assertThat(claim(ALL, NOW.plusSeconds(60).minus(TICK))).isEmpty();
    assertThat(onlyClaim(NOW.plusSeconds(60)).doubts()).isEqualTo(2);
    messages().doubtful(message.id(), "no answer", NOW.plusSeconds(120));
    assertThat(claim(ALL, NOW.plus(Duration.ofHours(23)))).isEmpty();
  }

  @Test
  void a_failure_settles_only_the_doubt_of_its_own_try() {
    Message message = added(SomeMessage.createdAt(NOW));
    onlyClaim(NOW);
    messages().doubtful(message.id(), "no answer", NOW.plusSeconds(60));
    onlyClaim(NOW.plusSeconds(60));

    messages().failed(message.id(), "busy", NOW.plusSeconds(120));

    Message third = onlyClaim(NOW.plusSeconds(120));
    assertThat(third.doubts()).isEqualTo(2);
    assertThat(third.failures()).isEqualTo(1);
  }
}
