package dev.khata.http.health;

import dev.khata.domain.kernel.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A value of the database that is read at most once in a while however often it is asked for, so
 * that whoever asks can't keep the database busy.
 */
final class Sampled<T> {
  private final Supplier<T> read;
  private final Duration fresh;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private Optional<T> last = Optional.empty();
  private Optional<Long> lastNanos = Optional.empty();

  /**
   * @param fresh for so long a value is not read anew
   */
  Sampled(Supplier<T> read, Duration fresh) {
    this.read = read;
    this.fresh = fresh;
  }

  /** Empty while the database can't be reached. */
  Optional<T> get() {
    oneAtATime.lock();
    try {
      if (lastNanos.filter(nanos -> System.nanoTime() - nanos < fresh.toNanos()).isEmpty()) {
        last = readNow();
        lastNanos = Optional.of(System.nanoTime());
      }
      return last;
    } finally {
      oneAtATime.unlock();
    }
  }

  private Optional<T> readNow() {
    try {
      return Optional.of(read.get());
    } catch (Unavailable away) {
      return Optional.empty();
    }
  }
}
