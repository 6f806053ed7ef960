package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * SIGSTOP of the last instance in the middle of a transaction, or of several; it goes on later as
 * if nothing had been.
 *
 * @param least how long it stands still; up to a fifth more
 */
record Freeze(Duration least) implements Blow {
  /** So long that PostgreSQL has ended every transaction that it stood still in. */
  static final Freeze LONG = new Freeze(Duration.ofSeconds(33));

  /** So long that clients have given up, while its transactions are still open. */
  static final Freeze SHORT = new Freeze(Duration.ofSeconds(9));

  private static final long ASKED_AFTER_MILLIS = 2_000;
  private static final int MOST_TRIES = 10;
  private static final int MOST_BETWEEN_MILLIS = 500;

  @Override
  public String name() {
    return "freeze %d s".formatted(least.toSeconds());
  }

  @Override
  public String strike(Site site, RandomGenerator random, Tally tally) throws Exception {
    Instance frozen = site.instances().getLast();
    long still = catching(site, frozen, random);
    tally.add(Count.FREEZES);
    long millis = least.toMillis() + random.nextLong(least.toMillis() / 5);
    try {
      TimeUnit.MILLISECONDS.sleep(millis - ASKED_AFTER_MILLIS);
      return "SIGSTOP of %s for %d ms, in %d open transactions"
          .formatted(frozen.name(), millis, still);
    } finally {
      frozen.goOn();
    }
  }

  /** Between two transactions it would harm nobody, and is stopped again. */
  private static long catching(Site site, Instance instance, RandomGenerator random)
      throws Exception {
    for (int tries = 1; ; tries++) {
      instance.freeze();
      TimeUnit.MILLISECONDS.sleep(ASKED_AFTER_MILLIS);
      long still = site.postgres().standingStill();
      if (still > 0 || tries == MOST_TRIES) {
        return still;
      }
      instance.goOn();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_BETWEEN_MILLIS));
    }
  }
}
