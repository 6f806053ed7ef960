package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The blows of a scenario, one after the other, in an order and at moments drawn by the seed. */
final class Storm {
  /** How long Khata may take to serve again, and clients to notice. */
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  /** Operations by which it is seen to serve again. */
  private static final int SIGNS_OF_LIFE = 20;

  private final Site site;
  private final List<Blow> blows;
  private final Goal goal;
  private final Tally tally;
  private final PrintWriter out;
  private final Random random;
  private final long began = System.nanoTime();

  Storm(Site site, List<Blow> blows, Goal goal, long seed, Tally tally, PrintWriter out) {
    this.site = site;
    this.blows = blows;
    this.goal = goal;
    this.random = new Random(seed);
    this.tally = tally;
    this.out = out;
  }

  /** Strikes until enough has happened. */
  Verdict rage() throws Exception {
    int between = goal.acknowledged() / goal.kills();
    List<Blow> round = new ArrayList<>();
    while (tally.of(Count.KILLS) < goal.kills() || !round.isEmpty()) {
      if (round.isEmpty()) {
        round.addAll(blows);
        Collections.shuffle(round, random);
      }
      Blow blow = round.removeFirst();
      long next = tally.of(Count.ACKNOWLEDGED) + between / 4 + random.nextInt(between);
      int moment = random.nextInt(50);
      if (!acknowledged(next, left())) {
        return late();
      }
      TimeUnit.MILLISECONDS.sleep(moment);
      long start = System.nanoTime();
      out.printf("  after %5d acknowledged: %s%n", tally.of(Count.ACKNOWLEDGED), blow.name());
      String done = blow.strike(site, random, tally);
      long alive = tally.of(Count.ACKNOWLEDGED) + SIGNS_OF_LIFE;
      if (!acknowledged(alive, RECOVERY)) {
        return Verdict.fault("did not serve again within " + RECOVERY + " of: " + blow.name());
      }
      out.printf("    %s; serves after %.1f s%n", done, (System.nanoTime() - start) / 1e9);
    }
    return acknowledged(goal.acknowledged(), left()) ? Verdict.CLEAN : late();
  }

  private Verdict late() {
    return Verdict.fault(
        "only %d kills and %d acknowledged operations in %d s"
            .formatted(
                tally.of(Count.KILLS), tally.of(Count.ACKNOWLEDGED), goal.limit().toSeconds()));
  }

  private Duration left() {
    return goal.limit().minusNanos(System.nanoTime() - began);
  }

  private boolean acknowledged(long count, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (tally.of(Count.ACKNOWLEDGED) < count) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    return true;
  }
}
