package dev.khata.bootstrap.libraries;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * A way through which only so many callers are let at once, in the order they came. A bounded
 * number waits in front of it; everybody else is sent away.
 */
final class Turnstile {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final Semaphore places;
  private final Semaphore passage;

  /**
   * @param atOnce who is let through at a time, above zero
   * @param waiting who may wait
   */
  Turnstile(int atOnce, int waiting) {
    this.places = new Semaphore(Math.addExact(atOnce, waiting));
    this.passage = new Semaphore(atOnce, true);
  }

  /**
   * @throws Overloaded when too many wait already, or the caller no longer does
   */
  <T> T pass(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new Overloaded("too many new passwords wait to be hashed", RETRY_AFTER);
    }
    try {
      return inTurn(work);
    } finally {
      places.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      passage.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("interrupted while a new password waited", RETRY_AFTER);
    }
    try {
      return work.get();
    } finally {
      passage.release();
    }
  }
}
