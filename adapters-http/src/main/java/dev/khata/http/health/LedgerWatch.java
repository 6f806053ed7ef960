package dev.khata.http.health;

import dev.khata.domain.wallet.LedgerProof.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** How far the proof of the books has come, read at most once a second. */
public final class LedgerWatch {
  private static final Duration FRESH = Duration.ofSeconds(1);

  /** A round takes a day; after twice that the whole is not proved any more. */
  private static final Duration OLDEST_SLICE = Duration.ofDays(2);

  private final Sampled<Standing> standing;
  private final InstantSource clock;
  private final Duration oldestProof;

  /**
   * @param oldestProof after this a proof says nothing of the books any more
   */
  public LedgerWatch(Supplier<Standing> read, InstantSource clock, Duration oldestProof) {
    this(read, clock, oldestProof, FRESH);
  }

  LedgerWatch(Supplier<Standing> read, InstantSource clock, Duration oldestProof, Duration fresh) {
    this.standing = new Sampled<>(read, fresh);
    this.clock = clock;
    this.oldestProof = oldestProof;
  }

  LedgerView view() {
    Instant now = clock.instant();
    return standing()
        .map(found -> LedgerView.of(found, isFresh(found, now)))
        .orElse(LedgerView.UNKNOWN);
  }

  private boolean isFresh(Standing found, Instant now) {
    return found.isProvedWithin(oldestProof, now) && found.round().isWithin(OLDEST_SLICE, now);
  }

  /** Empty while the database can't be reached. */
  Optional<Standing> standing() {
    return standing.get();
  }
}
