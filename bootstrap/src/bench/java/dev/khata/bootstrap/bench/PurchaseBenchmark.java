package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.util.List;

/** Plans bought from the wallet, in process: what our Java and what our design cost. */
final class PurchaseBenchmark implements Benchmark {
  private static final int THREADS = 8;

  @Override
  public String name() {
    return "purchase";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    List<List<Call>> captured = Purchases.captured(stand, out);
    DatabaseConfig ours = stand.filled("shop", Shop::fill);
    DatabaseConfig theirs = stand.filled("shop", Shop::fill).withPoolMax(THREADS);
    DatabaseConfig rawest = stand.filled("shop", Shop::fill).withPoolMax(THREADS);
    try (Subject khata = Subject.on(ours, THREADS, stand);
        Database own = Database.forCommand(theirs);
        Database raw = Database.forCommand(rawest)) {
      Contender subject = new Contender("BuyPlan", Purchases.of(khata));
      Contender ownFloor = new Contender("own floor", new Replay(own, captured));
      Contender rawFloor = new Contender("raw floor", new RawPurchase(raw));
      List<Contender> contenders = List.of(subject, ownFloor, rawFloor);
      Contest.of(THREADS).run(contenders);
      Table.print(out, contenders);
      Table.conclude(out, "purchase-raw", subject, rawFloor);
      Table.conclude(out, name(), subject, ownFloor);
    }
  }
}
