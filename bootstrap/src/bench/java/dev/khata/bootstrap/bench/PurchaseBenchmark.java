package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.util.List;

/** Plans bought from the wallet, in process: what our Java and what our design cost. */
final class PurchaseBenchmark implements Benchmark {

  @Override
  public String name() {
    return "purchase";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    List<List<Call>> captured = Purchases.captured(stand, out);
    DatabaseConfig ours = stand.filled("shop", Shop::fill);
    DatabaseConfig theirs = stand.filled("shop", Shop::fill).withPoolMax(Contest.THREADS);
    DatabaseConfig rawest = stand.filled("shop", Shop::fill).withPoolMax(Contest.THREADS);
    try (Subject khata = Subject.on(ours, Contest.THREADS, stand);
        Database own = Database.forCommand(theirs);
        Database raw = Database.forCommand(rawest)) {
      Contender subject = Contender.of("BuyPlan", Purchases.of(khata));
      Contender ownFloor = Contender.of("own floor", new Replay(own, captured));
      Contender rawFloor = Contender.of("raw floor", new RawPurchase(raw));
      List<Contender> contenders = List.of(subject, ownFloor, rawFloor);
      Contest.among(stand, contenders);
      Table.print(out, contenders);
      Table.conclude(out, "purchase-raw", subject, rawFloor);
      Table.conclude(out, name(), subject, ownFloor);
    }
  }
}
