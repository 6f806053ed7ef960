package dev.khata.bootstrap.bench;

import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.LedgerProof.Round;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How long a round of the proof takes on ten million postings, and what purchases lose while it
 * goes on at sixty times its pace: what is due in a minute is proved every second.
 */
final class ProofBenchmark implements Benchmark {
  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject khata =
        Subject.on(stand.filled("told_shop", ToldShop::fill), Contest.THREADS, stand)) {
      LedgerProof proof = khata.get(LedgerProof.class);
      Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      Instant reached = round(proof, begun, out);
      Contender alone = Contender.of("alone", Purchases.of(khata));
      Load purchases = new Threads(Contest.THREADS, Purchases.of(khata));
      Contender proved =
          new Contender("while it is proved", new Proving(proof, purchases, reached));
      List<Contender> contenders = List.of(proved, alone);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.conclude(out, name(), proved, alone);
    }
  }

  /** All of it without a rest; returns which time it is to the proof after it. */
  private static Instant round(LedgerProof proof, Instant begun, PrintWriter out) {
    Instant now = begun;
    Round round = proof.advance(now);
    long start = System.nanoTime();
    while (!round.oldest().orElseThrow().isAfter(begun)) {
      now = now.plus(HOUR);
      round = proof.advance(now);
    }
    out.printf(
        "a round of %,d slices without a rest: %.1f s, %d broken%n",
        round.slices(), (System.nanoTime() - start) / 1e9, round.broken());
    return now;
  }

  /** Purchases beside the proof. */
  private static final class Proving implements Load {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LedgerProof proof;
    private final Load purchases;
    private Instant now;

    Proving(LedgerProof proof, Load purchases, Instant now) {
      this.proof = proof;
      this.purchases = purchases;
      this.now = now;
    }

    @Override
    public double rate(Duration time) throws Exception {
      Thread prover = Thread.ofPlatform().start(this::prove);
      try {
        return purchases.rate(time);
      } finally {
        prover.interrupt();
        prover.join();
      }
    }

    private void prove() {
      try {
        while (true) {
          Thread.sleep(SECOND);
          now = now.plus(Duration.ofMinutes(1));
          proof.advance(now);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
