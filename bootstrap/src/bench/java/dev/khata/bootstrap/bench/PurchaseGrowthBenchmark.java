package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.util.List;

/** Plans bought on a ledger of ten million postings, against an empty one. */
final class PurchaseGrowthBenchmark implements Benchmark {

  @Override
  public String name() {
    return "purchase-growth";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject old =
            Subject.on(stand.filled("grown_shop", GrownShop::fill), Contest.THREADS, stand);
        Subject young = Subject.on(stand.filled("shop", Shop::fill), Contest.THREADS, stand)) {
      Contender grown = Contender.of("10,000,000", Purchases.of(old));
      Contender empty = Contender.of("empty", Purchases.of(young));
      List<Contender> contenders = List.of(grown, empty);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.conclude(out, name(), grown, empty);
    }
  }
}
