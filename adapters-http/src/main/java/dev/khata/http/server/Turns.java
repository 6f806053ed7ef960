package dev.khata.http.server;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a user have one export at a time, since there are few places for those of everybody. */
final class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Map<UserId, CountDownLatch> running = new ConcurrentHashMap<>();

  /**
   * Does the work when it is the user's turn; at once where there is no user.
   *
   * @throws Overloaded when an export of theirs runs and does not end soon
   */
  <T> T of(Optional<UserId> user, Supplier<T> work) {
    return user.isEmpty() ? work.get() : inTurn(user.get(), work);
  }

  private <T> T inTurn(UserId user, Supplier<T> work) {
    CountDownLatch mine = begin(user);
    try {
      return work.get();
    } finally {
      running.remove(user);
      mine.countDown();
    }
  }

  private CountDownLatch begin(UserId user) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CountDownLatch mine = new CountDownLatch(1);
    CountDownLatch before = running.putIfAbsent(user, mine);
    while (before != null) {
      if (!hasEnded(before, end - System.nanoTime())) {
        throw new Overloaded("an export of the user's runs", LATER);
      }
      before = running.putIfAbsent(user, mine);
    }
    return mine;
  }

  private static boolean hasEnded(CountDownLatch other, long nanos) {
    try {
      return other.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
