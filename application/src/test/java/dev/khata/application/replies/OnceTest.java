package dev.khata.application.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.replies.ReplyKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OnceTest {
  private static final ReplyKey KEY = SomeRequest.under("k", "{}");

  private final InMemoryReplies replies = new InMemoryReplies();
  private final FakeTransactions transactions = new FakeTransactions();
  private final SettableClock clock = new SettableClock();
  private final Once once = new Once(replies, transactions, clock);
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void without_a_key_the_work_runs_every_time_outside_of_any_transaction() {
    Supplier<Integer> work =
        () -> {
          transactions.mustNotBeOpenFor("work without a key");
          return runs.incrementAndGet();
        };

    assertThat(once.run(Optional.empty(), NUMBERS, work)).isEqualTo(new Answer.First<>(1));
    assertThat(once.run(Optional.empty(), NUMBERS, work)).isEqualTo(new Answer.First<>(2));
    assertThat(replies.size()).isZero();
  }

  @Test
  void with_a_key_the_work_runs_once_and_its_result_is_found_again() {
    assertThat(run(KEY)).isEqualTo(new Answer.First<>(1));
    assertThat(run(KEY)).isEqualTo(new Answer.Again<>(1));
    assertThat(runs).hasValue(1);
  }

  @Test
  void work_and_outcome_are_in_one_transaction() {
    once.run(
        Optional.of(KEY),
        NUMBERS,
        () -> {
          assertThat(transactions.isOpen()).isTrue();
          return 1;
        });

    assertThat(replies.size()).isEqualTo(1);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    run(KEY);

    assertThat(run(SomeRequest.under("k", "{\"a\":1}"))).isEqualTo(new Answer.OtherRequest<>());
    assertThat(runs).hasValue(1);
  }

  @Test
  void nobody_waits_for_the_same_request_that_is_still_running() {
    replies.take(KEY);

    assertThat(run(KEY)).isEqualTo(new Answer.StillRunning<>());
    assertThat(runs).hasValue(0);
  }

  @Test
  void work_that_fails_leaves_the_key_free() {
    assertThatThrownBy(
            () ->
                once.run(
                    Optional.of(KEY),
                    NUMBERS,
                    () -> {
                      throw new IllegalStateException("a bug");
                    }))
        .hasMessage("a bug");

    assertThat(run(KEY)).isEqualTo(new Answer.First<>(1));
  }

  @Test
  void a_day_later_the_key_is_free() {
    run(KEY);

    clock.advance(Duration.ofHours(24).minusNanos(1_000));
    assertThat(run(KEY)).isEqualTo(new Answer.Again<>(1));

    clock.advance(Duration.ofNanos(1_000));
    assertThat(run(KEY)).isEqualTo(new Answer.First<>(2));
  }

  @Test
  void purging_takes_what_is_a_day_old() {
    PurgeReplies purge = new PurgeReplies(replies);
    run(KEY);

    assertThat(purge.purge(clock.instant())).containsEntry("replies", 0);
    clock.advance(Once.KEPT);

    assertThat(purge.purge(clock.instant())).containsEntry("replies", 1);
  }

  private Answer<Integer> run(ReplyKey key) {
    return once.run(Optional.of(key), NUMBERS, runs::incrementAndGet);
  }

  private static final Outcomes<Integer> NUMBERS =
      new Outcomes<>() {
        @Override
        public String write(Integer result) {
          return result.toString();
        }

        @Override
        public Integer read(String outcome) {
          return Integer.valueOf(outcome);
        }
      };
}
