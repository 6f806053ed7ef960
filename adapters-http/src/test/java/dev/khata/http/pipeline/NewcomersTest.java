package dev.khata.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NewcomersTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);

  @Test
  void who_comes_while_all_turns_are_taken_waits_for_one() throws Exception {
    Newcomers newcomers = new Newcomers(1, LONG);
    CompletableFuture<String> first = start(newcomers);
    inside.await();
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> newcomers.inTurn(() -> "second"), Thread::startVirtualThread);

    assertThat(second).isNotDone();
    leave.countDown();

    assertThat(first.join()).isEqualTo("first");
    assertThat(second.join()).isEqualTo("second");
  }

  @Test
  void who_waits_too_long_is_told_to_come_later() throws Exception {
    Newcomers newcomers = new Newcomers(1, SHORT);
    CompletableFuture<String> first = start(newcomers);
    inside.await();

    assertThatThrownBy(() -> newcomers.inTurn(() -> "late"))
        .isInstanceOfSatisfying(
            Overloaded.class,
            later -> assertThat(later.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));

    leave.countDown();
    first.join();
    assertThat(newcomers.inTurn(() -> "again")).isEqualTo("again");
  }

  @Test
  void what_fails_gives_its_turn_back() {
    Newcomers newcomers = new Newcomers(1, SHORT);

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  newcomers.inTurn(
                      () -> {
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private CompletableFuture<String> start(Newcomers newcomers) {
    return CompletableFuture.supplyAsync(
        () ->
            newcomers.inTurn(
                () -> {
                  inside.countDown();
                  await(leave);
                  return "first";
                }),
        Thread::startVirtualThread);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
