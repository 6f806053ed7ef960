package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.util.List;

/** Plans bought in process, each under an idempotency key of its own: what a key costs. */
final class PurchaseKeyedBenchmark implements Benchmark {

  @Override
  public String name() {
    return "purchase-keyed";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject keyed = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand);
        Subject unkeyed = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand)) {
      Contender subject = Contender.of("with keys", Purchases.keyed(keyed));
      Contender floor = Contender.of("without", Purchases.of(unkeyed));
      List<Contender> contenders = List.of(subject, floor);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.conclude(out, name(), subject, floor);
    }
  }
}
