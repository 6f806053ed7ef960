package dev.khata.application.recharge;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.TestPost;
import dev.khata.application.payments.NoPayments;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseOrder;
import java.util.List;
import java.util.Set;

/** Where people buy, over the stores of a test; their notices reach a recording vendor. */
public final class Desk {
  public final SettableClock clock = new SettableClock(Till.NOW);
  public final TestPost post;
  private final BuyPlan buyPlan;
  private final PreviewPurchase previewPurchase;
  private final RecordWithPerks recordWithPerks;

  public Desk(RechargeStores stores, TestPost post) {
    this(stores, post, Set.of());
  }

  private Desk(RechargeStores stores, TestPost post, Set<Perks> reasons) {
    this.post = post;
    this.recordWithPerks = new RecordWithPerks(stores.book(), reasons, stores.transactions());
    Recognition recognition = new Recognition(stores.pastCustomers(), TestKeys.all());
    this.previewPurchase =
        new PreviewPurchase(
            stores.snapshots(), recognition, NoPayments.asked(), Till.LIMITS, clock);
    this.buyPlan =
        new BuyPlan(
            stores.snapshots(),
            recognition,
            recordWithPerks,
            new Notices(post.office),
            NoPayments.asked(),
            stores.transactions(),
            Till.LIMITS,
            clock);
  }

  /** Over a database, where notices are recorded; a fake post office takes them up. */
  public Desk(RechargeStores stores) {
    this(stores, Set.of());
  }

  /** The same, where purchases bring something for these reasons. */
  public Desk(RechargeStores stores, Set<Perks> reasons) {
    this(stores, post(Fresh::uuid), reasons);
  }

  private static TestPost post(Ids ids) {
    return new TestPost(new FakeTransactions(), new SettableClock(Till.NOW), ids);
  }

  public BuyPlan.Result buy(PurchaseOrder order) {
    return buyPlan.handle(command(order));
  }

  /** Records what was decided, with its perks. */
  public PurchaseBook.Outcome record(List<PurchaseBook.Item> items) {
    return recordWithPerks.handle(items, clock.instant());
  }

  public PreviewPurchase.Result preview(PurchaseOrder order) {
    return previewPurchase.handle(command(order));
  }

  private static BuyPlan.Command command(PurchaseOrder order) {
    return new BuyPlan.Command(
        order.payer(),
        order.plan(),
        order.line(),
        order.offer(),
        order.activation(),
        order.method(),
        Origin.batch("request-1"));
  }
}
