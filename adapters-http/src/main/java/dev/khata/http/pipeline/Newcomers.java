package dev.khata.http.pipeline;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The requests of people whom nobody knows yet, such as registrations. Anybody can send any number
 * of them, from any number of addresses; so only a few are worked on at once, in the order in which
 * they came, and the others wait where they hold nothing that whoever is known needs.
 */
public final class Newcomers {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Semaphore turns;
  private final Duration patience;

  /** As many at once as keep every core busy while each waits for the database half of its time. */
  public static Newcomers onThisMachine() {
    return new Newcomers(2 * Runtime.getRuntime().availableProcessors(), PATIENCE);
  }

  /**
   * @param atOnce how many are worked on
   * @param patience how long each waits for its turn
   */
  Newcomers(int atOnce, Duration patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws Overloaded when that takes too long
   */
  <T> T inTurn(Supplier<T> work) {
    if (!comes()) {
      throw new Overloaded("too many newcomers at once", LATER);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean comes() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
