package dev.khata.bootstrap.bench;

import java.time.Duration;
import java.util.List;

/**
 * Lets contenders work in turn, round by round, so that what drifts on the machine drifts for all
 * of them.
 */
final class Contest {
  static final int THREADS = 8;
  private static final int ROUNDS = 5;

  /** As the rules say, unless {@code -Dbench.seconds} makes rounds shorter for a try. */
  static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 5));

  private Contest() {}

  static void among(Stand stand, List<Contender> contenders) throws Exception {
    for (Contender contender : contenders) {
      contender.warmUp(ROUND);
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (Contender contender : contenders) {
        contender.compete(stand, ROUND);
      }
    }
  }
}
