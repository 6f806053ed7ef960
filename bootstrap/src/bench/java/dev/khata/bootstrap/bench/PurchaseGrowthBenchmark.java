package dev.khata.bootstrap.bench;

import java.io.PrintWriter;
import java.util.List;

/** Plans bought on a ledger of ten million postings, against an empty one. */
final class PurchaseGrowthBenchmark implements Benchmark {
  private static final int THREADS = 8;

  @Override
  public String name() {
    return "purchase-growth";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    try (Subject old = Subject.on(stand.filled("grown_shop", GrownShop::fill), THREADS, stand);
        Subject young = Subject.on(stand.filled("shop", Shop::fill), THREADS, stand)) {
      Contender grown = new Contender("10,000,000", Purchases.of(old));
      Contender empty = new Contender("empty", Purchases.of(young));
      List<Contender> contenders = List.of(grown, empty);
      Contest.of(THREADS).run(contenders);
      Table.print(out, contenders);
      Table.conclude(out, name(), grown, empty);
    }
  }
}
