package dev.khata.application.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.Replies.Claim;
import dev.khata.domain.replies.ReplyKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds of {@link Replies}, save their races. */
public abstract class RepliesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  protected abstract Replies replies();

  protected abstract Transactions transactions();

  @Test
  void a_key_is_free_until_something_is_recorded_under_it() {
    ReplyKey key = SomeRequest.key();

    assertThat(claim(key, NOW)).isEqualTo(new Claim.Free());
    assertThat(claim(key, NOW)).isEqualTo(new Claim.Free());

    record(key, "BOUGHT 5", LATER);
    assertThat(claim(key, NOW)).isEqualTo(new Claim.Answered(key.body(), "BOUGHT 5"));
  }

  @Test
  void another_body_finds_what_was_recorded_for_the_first() {
    String word = Fresh.word();
    ReplyKey first = SomeRequest.under(word, "{\"a\":1}");
    record(first, "DONE", LATER);

    assertThat(claim(SomeRequest.under(word, "{\"a\":2}"), NOW))
        .isEqualTo(new Claim.Answered(first.body(), "DONE"));
  }

  @Test
  void the_same_key_of_somebody_else_is_free() {
    String word = Fresh.word();
    record(SomeRequest.of(new UserId(1), word, "{}"), "DONE", LATER);

    assertThat(claim(SomeRequest.of(new UserId(2), word, "{}"), NOW)).isEqualTo(new Claim.Free());
  }

  @Test
  void a_key_can_be_used_again_once_it_is_over() {
    String word = Fresh.word();
    record(SomeRequest.under(word, "{\"a\":1}"), "FIRST", LATER);
    ReplyKey second = SomeRequest.under(word, "{\"a\":2}");

    assertThat(claim(second, LATER.minusNanos(1_000))).isInstanceOf(Claim.Answered.class);
    assertThat(claim(second, LATER)).isEqualTo(new Claim.Free());

    record(second, "SECOND", LATER.plusSeconds(60));
    assertThat(claim(second, LATER)).isEqualTo(new Claim.Answered(second.body(), "SECOND"));
  }

  @Test
  void what_is_over_is_purged_and_nothing_else() {
    replies().purge(LATER);
    ReplyKey over = SomeRequest.key();
    ReplyKey kept = SomeRequest.key();
    record(over, "OVER", LATER);
    record(kept, "KEPT", LATER.plusSeconds(1));

    assertThat(replies().purge(LATER)).isEqualTo(1);

    assertThat(claim(over, NOW)).isEqualTo(new Claim.Free());
    assertThat(claim(kept, NOW)).isEqualTo(new Claim.Answered(kept.body(), "KEPT"));
  }

  @Test
  void an_outcome_is_short_and_not_empty() {
    record(SomeRequest.key(), "x".repeat(Replies.LONGEST_OUTCOME), LATER);

    assertThatThrownBy(() -> record(SomeRequest.key(), "", LATER))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(
            () -> record(SomeRequest.key(), "x".repeat(Replies.LONGEST_OUTCOME + 1), LATER))
        .isInstanceOf(RuntimeException.class);
  }

  private Claim claim(ReplyKey key, Instant now) {
    return transactions().inTransaction(() -> replies().claim(key, now));
  }

  private void record(ReplyKey key, String outcome, Instant until) {
    transactions().inTransaction(() -> replies().record(key, outcome, until));
  }
}
