package dev.khata.bootstrap.bench;

import dev.khata.application.recharge.BuyPlan;
import dev.khata.application.recharge.BuyPlanOnce;
import dev.khata.application.replies.Answer;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The purchases of {@link Shop}'s customers: each buys the plan for their own line, in turn. */
record Purchases(Buying buying) implements Operation {
  private static final int CAPTURED = 2_000;

  /** How a purchase is asked for. */
  @FunctionalInterface
  private interface Buying {
    BuyPlan.Result buy(BuyPlan.Command command, long turn);
  }

  static Purchases of(Subject khata) {
    BuyPlan buyPlan = khata.get(BuyPlan.class);
    return new Purchases((command, turn) -> buyPlan.handle(command));
  }

  /** Each under a key of its own, as apps send them. */
  static Purchases keyed(Subject khata) {
    BuyPlanOnce buyPlan = khata.get(BuyPlanOnce.class);
    String run = UUID.randomUUID().toString();
    return new Purchases(
        (command, turn) -> first(buyPlan.handle(Optional.of(key(command, run + turn)), command)));
  }

  private static BuyPlan.Result first(Answer<BuyPlan.Result> answer) {
    if (answer instanceof Answer.First<BuyPlan.Result>(BuyPlan.Result result)) {
      return result;
    }
    throw new IllegalStateException("a key was used before");
  }

  private static ReplyKey key(BuyPlan.Command command, String key) {
    return ReplyKey.of(command.payer(), Contract.GENCHARGE, "subscribe", key, "body");
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
    if (!(buying.buy(command, turn) instanceof BuyPlan.Result.Bought)) {
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
