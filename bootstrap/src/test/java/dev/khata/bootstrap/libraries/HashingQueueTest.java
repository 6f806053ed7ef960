package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
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
class HashingQueueTest {

  @Test
  void no_more_run_at_once_than_allowed_and_all_get_their_answer() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger max = new AtomicInteger();
    List<Future<Integer>> answers = new ArrayList<>();
    try (HashingQueue queue = new HashingQueue(2, 50);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        int answer = i;
        answers.add(
            callers.submit(
                () ->
                    queue.run(
                        () -> {
                          max.accumulateAndGet(running.incrementAndGet(), Math::max);
                          Thread.onSpinWait();
                          running.decrementAndGet();
                          return answer;
                        })));
      }
      for (int i = 0; i < 50; i++) {
        assertThat(answers.get(i).get()).isEqualTo(i);
      }
    }

    assertThat(max.get()).isBetween(1, 2);
  }

  @Test
  void beyond_the_queue_callers_are_sent_away_at_once() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (HashingQueue queue = new HashingQueue(1, 2);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> waiting = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        waiting.add(callers.submit(() -> queue.run(() -> await(release))));
      }
      while (queue.load() < 3) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> queue.run(() -> true))
          .isInstanceOfSatisfying(
              Overloaded.class,
              overloaded ->
                  assertThat(overloaded.retryAfter())
                      .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));

      release.countDown();
      for (Future<Boolean> answer : waiting) {
        assertThat(answer.get()).isTrue();
      }
      assertThat(queue.run(() -> true)).isTrue();
    }
  }

  @Test
  void without_a_queue_only_a_free_core_will_do() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (HashingQueue queue = new HashingQueue(1, 0);
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> running = callers.submit(() -> queue.run(() -> await(release)));
      while (queue.load() < 1) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> queue.run(() -> true)).isInstanceOf(Overloaded.class);

      release.countDown();
      assertThat(running.get()).isTrue();
    }
  }

  @Test
  void a_closed_queue_takes_no_more() {
    HashingQueue queue = new HashingQueue(1, 1);
    queue.close();

    assertThatThrownBy(() -> queue.run(() -> true)).isInstanceOf(Overloaded.class);
  }

  @Test
  void a_caller_that_is_interrupted_leaves() {
    CountDownLatch release = new CountDownLatch(1);
    try (HashingQueue queue = new HashingQueue(1, 1)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> queue.run(() -> await(release))).isInstanceOf(Overloaded.class);

      assertThat(Thread.interrupted()).isTrue();
      release.countDown();
    }
  }

  private static boolean await(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }
}
