package dev.khata.http.health;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.wallet.LedgerProof.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How far the proof of the books has come, read at most once a second however often it is asked
 * for, so that whoever asks can't keep the database busy.
 */
public final class LedgerWatch {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Supplier<Standing> read;
  private final InstantSource clock;
  private final Duration oldestProof;
  private final Duration fresh;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private Optional<Standing> last = Optional.empty();
  private Optional<Long> lastNanos = Optional.empty();

  /**
   * @param oldestProof after this a proof says nothing of the books any more
   */
  public LedgerWatch(Supplier<Standing> read, InstantSource clock, Duration oldestProof) {
    this(read, clock, oldestProof, FRESH);
  }

  LedgerWatch(Supplier<Standing> read, InstantSource clock, Duration oldestProof, Duration fresh) {
    this.read = read;
    this.clock = clock;
    this.oldestProof = oldestProof;
    this.fresh = fresh;
  }

  LedgerView view() {
    Instant now = clock.instant();
    return standing()
        .map(found -> LedgerView.of(found, found.isProvedWithin(oldestProof, now)))
        .orElse(LedgerView.UNKNOWN);
  }

  /** Empty while the database can't be reached. */
  Optional<Standing> standing() {
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

  private Optional<Standing> readNow() {
    try {
      return Optional.of(read.get());
    } catch (Unavailable away) {
      return Optional.empty();
    }
  }
}
