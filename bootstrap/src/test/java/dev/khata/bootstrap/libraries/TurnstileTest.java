package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnstileTest {
  private static final int CALLERS = 20;

  @Test
  void one_goes_through_two_wait_and_the_others_are_sent_away() throws Exception {
    Turnstile turnstile = new Turnstile(1, 2);
    CountDownLatch leave = new CountDownLatch(1);
    CountDownLatch sentAway = new CountDownLatch(CALLERS - 3);
    AtomicInteger inside = new AtomicInteger();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        answers.add(callers.submit(() -> call(turnstile, inside, leave, sentAway)));
      }
      sentAway.await();
      leave.countDown();
    }

    List<Integer> together = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      together.add(answer.get());
    }
    assertThat(together).containsOnly(0, 1).filteredOn(count -> count == 1).hasSize(3);
    assertThat(turnstile.pass(() -> "free again")).isEqualTo("free again");
  }

  /** How many were inside together, none for who is sent away. */
  private static int call(
      Turnstile turnstile, AtomicInteger inside, CountDownLatch leave, CountDownLatch sentAway) {
    try {
      return turnstile.pass(
          () -> {
            int together = inside.incrementAndGet();
            await(leave);
            inside.decrementAndGet();
            return together;
          });
    } catch (Overloaded full) {
      sentAway.countDown();
      return 0;
    }
  }

  @Test
  void what_fails_inside_leaves_its_place() {
    Turnstile turnstile = new Turnstile(1, 0);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turnstile.pass(
                      () -> {
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_caller_that_is_interrupted_leaves() {
    Turnstile turnstile = new Turnstile(1, 1);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> turnstile.pass(() -> true)).isInstanceOf(Overloaded.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(turnstile.pass(() -> true)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
