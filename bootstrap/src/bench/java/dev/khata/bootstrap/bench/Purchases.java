package dev.khata.bootstrap.bench;

import dev.khata.application.recharge.BuyPlan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** The purchases of {@link Shop}'s customers: each buys the plan for their own line, in turn. */
record Purchases(BuyPlan buyPlan) implements Operation {
  private static final int CAPTURED = 2_000;

  static Purchases of(Subject khata) {
    return new Purchases(khata.get(BuyPlan.class));
  }

  @Override
  public void run(long turn) {
    long user = Wallets.owner(turn);
    var command =
        new BuyPlan.Command(
            new UserId(user),
            new PlanId(Shop.PLAN),
            Shop.phone(user),
            Optional.empty(),
            Activation.QUEUE,
            PaymentMethod.WALLET,
            Origin.batch("bench"));
    if (!(buyPlan.handle(command) instanceof BuyPlan.Result.Bought)) {
      throw new IllegalStateException("not bought");
    }
  }

  /** What purchases send to the database; tells how many round trips that takes. */
  static List<List<Call>> captured(Stand stand, PrintWriter out) throws Exception {
    DatabaseConfig database = stand.filled("shop", Shop::fill);
    try (Wiretap tap = Wiretap.on(database);
        Subject khata = Subject.on(tap.line(), 1, stand)) {
      return Capture.of(tap, CAPTURED, of(khata)).told(out).operations();
    }
  }
}
