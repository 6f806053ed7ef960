package dev.khata.http.pipeline;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Makes work last a least time, whether it succeeds or fails. What it takes longer in one case than
 * in another disappears in that time, or is small beside it.
 */
public record LeastTime(Duration duration) {

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
