package dev.khata.bootstrap.bench;

import java.time.Duration;
import java.util.List;

/**
 * Lets contenders work in turn, round by round, so that what drifts on the machine drifts for all
 * of them.
 *
 * @param round how long each works at a time
 */
record Contest(int threads, Duration round, int rounds) {
  private static final int ROUNDS = 5;

  /** As the rules say, unless {@code -Dbench.seconds} makes rounds shorter for a try. */
  static Contest of(int threads) {
    return new Contest(threads, Duration.ofSeconds(Integer.getInteger("bench.seconds", 5)), ROUNDS);
  }

  void run(List<Contender> contenders) {
    contenders.forEach(contender -> contender.warmUp(threads, round));
    for (int i = 0; i < rounds; i++) {
      contenders.forEach(contender -> contender.compete(threads, round));
    }
  }
}
