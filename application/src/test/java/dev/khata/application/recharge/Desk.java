package dev.khata.application.recharge;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.recharge.PurchaseOrder;
import java.util.Set;

/** Where people buy, over the stores of a test; their notices reach a recording vendor. */
public final class Desk {
  public final SettableClock clock = new SettableClock(Till.NOW);
  public final TestPost post;
  private final BuyPlan buyPlan;

  public Desk(RechargeStores stores, TestPost post) {
    this.post = post;
    this.buyPlan =
        new BuyPlan(
            stores.snapshots(),
            new Recognition(stores.pastCustomers(), TestKeys.all()),
            new RecordWithPerks(stores.book(), Set.of(), stores.transactions()),
            new Notices(post.office),
            stores.transactions(),
            Till.LIMITS,
            clock);
  }

  /** Over a database, where notices are recorded; a fake post office takes them up. */
  public Desk(RechargeStores stores) {
    this(stores, post(Fresh::uuid));
  }

  private static TestPost post(Ids ids) {
    return new TestPost(new FakeTransactions(), new SettableClock(Till.NOW), ids);
  }

  public BuyPlan.Result buy(PurchaseOrder order) {
    return buyPlan.handle(
        new BuyPlan.Command(
            order.payer(),
            order.plan(),
            order.line(),
            order.offer(),
            order.activation(),
            Origin.batch("request-1")));
  }
}
