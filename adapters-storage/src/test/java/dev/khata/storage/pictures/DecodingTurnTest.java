package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import java.io.IOException;
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

@Timeout(120)
class DecodingTurnTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void one_runs_at_a_time_on_a_platform_thread() throws Exception {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(50, LONG));
    AtomicInteger inside = new AtomicInteger();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        answers.add(callers.submit(() -> turn.run(() -> together(inside))));
      }
    }

    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(1);
    }
  }

  private static int together(AtomicInteger inside) throws InterruptedException {
    assertThat(Thread.currentThread().isVirtual()).isFalse();
    int together = inside.incrementAndGet();
    Thread.sleep(1);
    inside.decrementAndGet();
    return together;
  }

  @Test
  void beyond_the_queue_callers_are_sent_away_at_once() throws Exception {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(1, LONG));
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        callers.submit(
            () ->
                turn.run(
                    () -> {
                      inside.countDown();
                      release.await();
                      return "done";
                    }));
      }
      while (inside.getCount() == 2 || !turn.isFull()) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> turn.run(() -> "late")).isInstanceOf(Overloaded.class);

      release.countDown();
    }
    assertThat(turn.run(() -> "free again")).isEqualTo("free again");
  }

  @Test
  void who_waits_too_long_is_sent_away() throws Exception {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(5, Duration.ofMillis(20)));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.submit(
          () ->
              turn.run(
                  () -> {
                    inside.countDown();
                    release.await();
                    return "done";
                  }));
      inside.await();

      assertThatThrownBy(() -> turn.run(() -> "late"))
          .isInstanceOf(Overloaded.class)
          .hasMessageContaining("too long");

      release.countDown();
    }
    assertThat(turn.run(() -> "free again")).isEqualTo("free again");
  }

  @Test
  void what_fails_inside_leaves_its_place() {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(0, LONG));

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turn.run(
                      () -> {
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () ->
                  turn.run(
                      () -> {
                        throw new IOException("no");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseInstanceOf(IOException.class);
      assertThatThrownBy(
              () ->
                  turn.run(
                      () -> {
                        throw new StackOverflowError();
                      }))
          .isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void a_caller_that_is_interrupted_before_its_turn_leaves() {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(1, LONG));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> turn.run(() -> true)).isInstanceOf(Overloaded.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(turn.run(() -> true)).isTrue();
  }

  @Test
  void a_caller_that_is_interrupted_in_its_turn_sees_it_through() {
    DecodingTurn turn = new DecodingTurn(new PictureSettings(1, LONG));
    Thread caller = Thread.currentThread();

    String answer =
        turn.run(
            () -> {
              caller.interrupt();
              Thread.sleep(20);
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }
}
