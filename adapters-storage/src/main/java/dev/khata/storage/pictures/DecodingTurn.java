package dev.khata.storage.pictures;

import dev.khata.domain.kernel.Overloaded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one piece of work run at a time, in the order the callers came. A bounded number waits, each
 * for a bounded time; everybody else is sent away.
 *
 * <p>The work runs on a platform thread: on the caller's virtual one it would keep a carrier, of
 * which there are as many as cores, from every other request.
 */
final class DecodingTurn {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Semaphore places;
  private final Semaphore turn = new Semaphore(1, true);
  private final Duration patience;

  DecodingTurn(PictureSettings settings) {
    this.places = new Semaphore(Math.addExact(settings.waiting(), 1));
    this.patience = settings.patience();
  }

  /**
   * @throws Overloaded when too many wait already, the turn does not come in time, or the caller is
   *     interrupted before it does
   */
  <T> T run(Callable<T> work) {
    if (!places.tryAcquire()) {
      throw new Overloaded("too many pictures wait to be decoded", RETRY_AFTER);
    }
    try {
      awaitTurn();
      try {
        return onThreadOfItsOwn(work);
      } finally {
        turn.release();
      }
    } finally {
      places.release();
    }
  }

  /** Whether the next caller would be sent away; for tests. */
  boolean isFull() {
    return places.availablePermits() == 0;
  }

  private void awaitTurn() {
    try {
      if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Overloaded("a picture waited too long to be decoded", RETRY_AFTER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("interrupted while a picture waited", RETRY_AFTER);
    }
  }

  /** Waits to the end even when interrupted, since the caller's file is in use until then. */
  private static <T> T onThreadOfItsOwn(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().name("picture").daemon().start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw asThrown(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException asThrown(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("a picture could not be cleaned", failure);
  }
}
