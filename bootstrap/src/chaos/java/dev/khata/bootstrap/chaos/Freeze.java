package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * SIGSTOP of the last instance, which goes on later as if nothing had been.
 *
 * @param least how long it stands still; up to a fifth more
 */
record Freeze(Duration least) implements Blow {
  /** So long that PostgreSQL has ended every transaction that it stood still in. */
  static final Freeze LONG = new Freeze(Duration.ofSeconds(33));

  /** So long that clients have given up, while its transactions are still open. */
  static final Freeze SHORT = new Freeze(Duration.ofSeconds(9));

  private static final long ASKED_AFTER_MILLIS = 2_000;

  @Override
  public String name() {
    return "freeze %d s".formatted(least.toSeconds());
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    Instance frozen = site.instances().getLast();
    frozen.freeze();
    tally.add(Count.FREEZES);
    long millis = least.toMillis() + random.nextLong(least.toMillis() / 5);
    try {
      TimeUnit.MILLISECONDS.sleep(ASKED_AFTER_MILLIS);
      long still = site.postgres().standingStill();
      TimeUnit.MILLISECONDS.sleep(millis - ASKED_AFTER_MILLIS);
      return "SIGSTOP of %s for %d ms, in %d open transactions"
          .formatted(frozen.name(), millis, still);
    } finally {
      frozen.goOn();
    }
  }
}
