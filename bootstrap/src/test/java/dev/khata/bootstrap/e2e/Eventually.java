package dev.khata.bootstrap.e2e;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what others do in their own time, and leaves them the processor meanwhile. */
final class Eventually {
  private static final int STEP_MILLIS = 2;

  private Eventually() {}

  /** Fails if it has not come true in time. */
  static void within(Duration patience, BooleanSupplier condition) {
    within(patience, condition::getAsBoolean, holds -> holds);
  }

  /** The first value that is awaited; fails if there is none in time. */
  static <T> T within(Duration patience, Supplier<T> values, Predicate<T> awaited) {
    long start = System.nanoTime();
    T value = values.get();
    while (!awaited.test(value)) {
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new AssertionError("within " + patience + " no other than " + value);
      }
      pause();
      value = values.get();
    }
    return value;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
