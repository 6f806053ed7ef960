package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** A million mandates that are due at once, against ten thousand again and again. */
final class AutopayGrowthBenchmark implements Benchmark {
  private static final int MANY = 1_000_000;
  private static final int FEW = 10_000;

  @Override
  public String name() {
    return "autopay-growth";
  }

  /** One round: it takes minutes, in which what drifts on the machine drifts for both. */
  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig many = stand.filled("many_subscribers", Subscribers.of(MANY));
    DatabaseConfig few = stand.filled("few_subscribers", Subscribers.of(FEW));
    try (Subject full = Subject.on(many, Contest.THREADS, stand);
        Subject small = Subject.on(few, Contest.THREADS, stand)) {
      DueAgain again = new DueAgain(few, AutopayBenchmark.charges(small));
      Contender repeated = new Contender("10,000", time -> repeatedly(again));
      Contender grown =
          new Contender("1,000,000", new DueAgain(many, AutopayBenchmark.charges(full)));
      repeated.warmUp(Contest.ROUND);
      repeated.compete(stand, Contest.ROUND);
      grown.compete(stand, Contest.ROUND);
      repeated.compete(stand, Contest.ROUND);
      List<Contender> contenders = List.of(grown, repeated);
      Table.print(out, contenders);
      Table.conclude(out, name(), grown, repeated);
    }
  }

  /** The mean of many rounds. */
  private static double repeatedly(DueAgain again) throws Exception {
    double seconds = 0;
    int rounds = 30;
    for (int i = 0; i < rounds; i++) {
      seconds += 1 / again.rate(Duration.ZERO);
    }
    return rounds / seconds;
  }
}
