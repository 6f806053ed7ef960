package dev.khata.bootstrap.bench;

import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.recharge.BuyPlan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A hundred thousand mandates that are due, half of which can be paid, charged by process-due:
 * against statements by hand, and against buying one by one on one thread.
 */
final class AutopayBenchmark implements Benchmark {
  private static final String SEED = "subscribers";

  @Override
  public String name() {
    return "autopay";
  }

  @Override
  public void run(Stand stand, PrintWriter out) throws Exception {
    Stand.Seed seed = Subscribers.of(Subscribers.COUNT);
    DatabaseConfig ours = stand.filled(SEED, seed);
    DatabaseConfig rawest = stand.filled(SEED, seed);
    DatabaseConfig shop = stand.filled(SEED, seed);
    try (Subject khata = Subject.on(ours, Contest.THREADS, stand);
        Subject seller = Subject.on(shop, Contest.THREADS, stand);
        Database raw = Database.forCommand(rawest)) {
      Contender subject = new Contender("process-due", new DueAgain(ours, charges(khata)));
      Contender floor = new Contender("raw floor", new DueAgain(rawest, new RawCharges(raw)));
      Contender single = new Contender("BuyPlan", new Threads(1, buying(seller)));
      List<Contender> contenders = List.of(subject, floor, single);
      Contest.among(stand, contenders);
      SameRows.charged(ours, rawest);
      Table.print(out, contenders);
      Table.conclude(out, name() + "-one-by-one", subject, single);
      Table.conclude(out, name(), subject, floor);
    }
  }

  static Callable<Integer> charges(Subject khata) {
    ProcessDue processDue = khata.get(ProcessDue.class);
    return () -> processDue.handle(new ProcessDue.Command(false, 1)).processed();
  }

  private static Operation buying(Subject khata) {
    BuyPlan buyPlan = khata.get(BuyPlan.class);
    return turn -> {
      long user = turn * 7_919 % Subscribers.COUNT + 1;
      buyPlan.handle(
          new BuyPlan.Command(
              new UserId(user),
              new PlanId(1),
              new PhoneNumber("+" + (9_779_800_000_000L + user)),
              Optional.empty(),
              Activation.QUEUE,
              PaymentMethod.WALLET,
              Origin.batch("bench")));
    };
  }
}
