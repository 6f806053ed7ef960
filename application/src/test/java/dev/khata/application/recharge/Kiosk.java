package dev.khata.application.recharge;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeExports;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.TestPost;
import dev.khata.application.payments.NoPayments;
import dev.khata.application.replies.InMemoryReplies;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TopUpLimits;
import dev.khata.domain.recharge.WalletLimits;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** The use cases of recharges over fakes that a test can look at and move. */
public final class Kiosk {
  public final SettableClock clock = new SettableClock(Till.NOW);
  public final FakeExports exports = new FakeExports();
  private final FakeTransactions transactions = new FakeTransactions();
  private final TestPost post = new TestPost(transactions, clock, new SequentialIds());
  private final MemoryStores stores = new MemoryStores(post.messages, transactions);
  public final InMemoryReplies replies = stores.replies;
  private final Till till = new Till(stores);

  /** A prepaid user with that much in the wallet. */
  public UserId payer(PhoneNumber phone, long paisa) {
    UserId user = stores.user(phone, UserType.PREPAID);
    till.topUp(user, paisa);
    return user;
  }

  /** That user's account is deleted; whoever has let them in before does not know yet. */
  public void delete(UserId user) {
    stores.delete(user);
  }

  public Plan plan(long price, int days) {
    return till.plan(price, days);
  }

  /** The plan costs that from now on. */
  public void reprice(Plan plan, long price) {
    till.reprice(plan, price);
  }

  public long wallet(UserId user) {
    return till.wallet(user);
  }

  public BuyPlanOnce buyPlan() {
    BuyPlan buyPlan =
        new BuyPlan(
            stores.snapshots(),
            new Recognition(stores.pastCustomers(), TestKeys.all()),
            new RecordWithPerks(stores.book(), Set.of(), transactions),
            new Notices(post.office),
            NoPayments.asked(),
            transactions,
            Till.LIMITS,
            clock);
    return new BuyPlanOnce(
        buyPlan, NoPayments.asked(), replies.once(transactions, clock), transactions());
  }

  public TopUpWallet topUpWallet() {
    return new TopUpWallet(
        new InMemoryUsers(new InMemoryRoles()),
        stores.book(),
        transactions(),
        NoPayments.asked(),
        new TopUpLimits(Somebody.npr(100_000_00)),
        new WalletRoom(
            new WalletLimits(Map.of(), ZoneOffset.UTC),
            user -> KycLevel.NONE,
            (user, from) -> Somebody.npr(0),
            stores.balances(),
            new InMemoryUsers(new InMemoryRoles())),
        replies.once(transactions, clock),
        clock);
  }

  public PreviewPurchase previewPurchase() {
    return new PreviewPurchase(
        stores.snapshots(),
        new Recognition(stores.pastCustomers(), TestKeys.all()),
        NoPayments.asked(),
        Till.LIMITS,
        clock);
  }

  public ReadTransactions readTransactions() {
    return new ReadTransactions(transactions(), exports);
  }

  public ReadSubscriptions readSubscriptions() {
    return new ReadSubscriptions(new InMemorySubscriptions(stores::allSubscriptions), clock);
  }

  private RechargeTransactions transactions() {
    return new InMemoryRechargeTransactions(stores::allTransactions);
  }
}
