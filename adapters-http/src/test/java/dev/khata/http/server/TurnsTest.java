package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TurnsTest {
  private static final Optional<UserId> ANN = Optional.of(new UserId(1));
  private static final Optional<UserId> BOB = Optional.of(new UserId(2));

  private final Turns turns = new Turns();

  @Test
  void a_user_has_one_at_a_time_and_others_have_theirs() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> turns.of(ANN, () -> await(begun, end)));
    begun.await();

    assertThatThrownBy(() -> turns.of(ANN, () -> 2)).isInstanceOf(Overloaded.class);
    assertThat(turns.of(BOB, () -> 3)).isEqualTo(3);
    assertThat(turns.of(Optional.empty(), () -> 4)).isEqualTo(4);

    end.countDown();
    assertThat(first.join()).isEqualTo(1);
    assertThat(turns.of(ANN, () -> 5)).isEqualTo(5);
  }

  @Test
  void the_next_waits_a_moment_for_one_that_ends_soon() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(() -> turns.of(ANN, () -> await(begun, end)));
    begun.await();

    CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> turns.of(ANN, () -> 2));
    end.countDown();

    assertThat(next.join()).isEqualTo(2);
    assertThat(first.join()).isEqualTo(1);
  }

  @Test
  void one_that_fails_ends_its_turn() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> turns.of(ANN, () -> failing())).hasMessage("a bug");
    }
  }

  private static int failing() {
    throw new IllegalStateException("a bug");
  }

  private static int await(CountDownLatch begun, CountDownLatch end) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }
}
