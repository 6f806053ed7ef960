package dev.khata.http.pipeline;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The minimum time that work takes, whether it succeeds or fails, so that nobody learns from the
 * time which of the two it was. A difference within this time disappears; a longer one is small.
 */
public record MinTime(Duration duration) {

  public <T> T of(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      rest(duration.toNanos() - (System.nanoTime() - start));
    }
  }

  /** A server that is being stopped doesn't wait. */
  private static void rest(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
