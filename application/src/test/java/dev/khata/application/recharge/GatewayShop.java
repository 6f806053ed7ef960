package dev.khata.application.recharge;

import static dev.khata.application.wallet.Somebody.npr;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TestPost;
import dev.khata.application.payments.PaymentDesk;
import dev.khata.application.payments.PaymentStores;
import dev.khata.application.payments.ScriptedGateway;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TopUp;
import dev.khata.domain.recharge.WalletLimit;
import dev.khata.domain.recharge.WalletLimits;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Top-ups, plans and their refunds over the stores of a test and one gateway, in rupees. */
public final class GatewayShop {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAISA = 100;

  /** As much as fits into a wallet. */
  private static final WalletLimit MOST = new WalletLimit(rupees(3_000), rupees(3_000));

  public final SettableClock clock = new SettableClock(Till.NOW);
  public final ScriptedGateway gateway = new ScriptedGateway(npr(1));
  public final PaymentStores payments;
  public final PaymentDesk desk;
  public final RechargeStores stores;
  private final Customers customers;
  private final Till till;
  private final TestPost post;
  private int events;
  private long given;

  /** Whoever pays. */
  public interface Customers {
    /** Somebody new who has verified that phone. */
    UserId with(PhoneNumber phone);

    /** Their account is deleted. */
    void delete(UserId user);

    Users users();

    RechargeTransactions transactions();
  }

  /**
   * @param perks that sales bring
   */
  public GatewayShop(
      RechargeStores stores, PaymentStores payments, Customers customers, Set<Perks> perks) {
    this.stores = stores;
    this.payments = payments;
    this.customers = customers;
    this.till = new Till(stores);
    this.post = new TestPost(new FakeTransactions(), clock, this::nextId);
    Notices notices = new Notices(post.office);
    this.desk =
        new PaymentDesk(
            payments,
            new SettlePayments(
                customers.transactions(),
                stores.pending(),
                stores.snapshots(),
                new RecordWithPerks(stores.book(), perks, stores.transactions()),
                customers.users(),
                stores.balances(),
                notices,
                Till.LIMITS,
                new WalletRoom(
                    new WalletLimits(Map.of(KycLevel.NONE, MOST), ZoneOffset.UTC),
                    user -> KycLevel.NONE,
                    (user, from) -> rupees(0),
                    stores.balances(),
                    customers.users())),
            new ReturnPayments(
                customers.transactions(),
                stores.book(),
                stores.journal(),
                stores.balances(),
                customers.users(),
                notices,
                payments.payments(),
                perks),
            stores.journal(),
            Optional.of(gateway),
            stores.transactions(),
            clock);
  }

  /** Growing, as the order of messages is told by it, and of no other test. */
  private synchronized UUID nextId() {
    return new UUID((++given << 16) | 0x7000L, Fresh.uuid().getLeastSignificantBits());
  }

  /** Somebody who has paid. */
  public record Paid(UserId user, Subject subject, String capture) {}

  public UserId customer(PhoneNumber phone) {
    return customers.with(phone);
  }

  public void delete(UserId user) {
    customers.delete(user);
  }

  public Paid topUp(long rupees) {
    return topUp(customer(Fresh.phone()), rupees);
  }

  public Paid topUp(UserId user, long rupees) {
    return pay(orderTopUp(user, rupees));
  }

  public Subject orderTopUp(UserId user, long rupees) {
    Money amount = rupees(rupees);
    return order(
        user, amount, Item.silent(new TopUp(user, Optional.empty(), amount, PaymentMethod.UPI)));
  }

  public Paid buy(long rupees) {
    return buy(customer(Fresh.phone()), rupees);
  }

  public Paid buy(UserId user, long rupees) {
    Plan plan = till.plan(rupees * PAISA, 28);
    return pay(
        order(
            user,
            rupees(rupees),
            till.decided(Till.byCard(Till.order(user, plan, Fresh.phone())))));
  }

  /** The gateway was asked for it, and its answer was lost. */
  public Subject orderWithoutAnswer(UserId user, long rupees) {
    Money amount = rupees(rupees);
    Subject subject =
        put(
            user,
            amount,
            Item.silent(new TopUp(user, Optional.empty(), amount, PaymentMethod.UPI)));
    gateway.open(payment(subject).charge());
    return subject;
  }

  /** Put down, and asked for. */
  private Subject order(UserId user, Money amount, Item item) {
    Subject subject = put(user, amount, item);
    desk.request.ask(subject);
    return subject;
  }

  private Subject put(UserId user, Money amount, Item item) {
    return stores
        .transactions()
        .inTransaction(
            () -> {
              var put = till.record(List.of(item), clock.instant()).getFirst();
              Subject of = new Subject(put.transactions().getFirst().id().value());
              desk.request.put(of, user, amount, "words");
              return of;
            });
  }

  /** The gateway takes what it was asked for, and says so. */
  public Paid pay(Subject subject) {
    Payment payment = payment(subject);
    Capture capture = gateway.pay(payment.reference(), payment.amount());
    hear(new Report.Captured(gateway.order(payment.reference()), capture));
    return new Paid(payment.payer(), subject, capture.payment());
  }

  /** The gateway takes another amount for it, and says so. */
  public String payAlso(Subject subject, long rupees) {
    Payment payment = payment(subject);
    Capture capture = gateway.pay(payment.reference(), rupees(rupees));
    hear(new Report.Captured(gateway.order(payment.reference()), capture));
    return capture.payment();
  }

  public Payment payment(Subject subject) {
    return payments.payments().of(subject).orElseThrow();
  }

  /** The gateway posts that, as an event of its own. */
  public void hear(Report report) {
    hear("event-" + ++events, report);
  }

  public void hear(String event, Report report) {
    byte[] body = gateway.notice(event, report);
    desk.takeNotice.handle(gateway.name(), header -> Optional.empty(), body);
    settle();
  }

  /** Waits until all under way is done. */
  public void settle() {
    post.settle();
    try {
      if (!desk.hearNotices.settle(PATIENCE) || !desk.sendRefunds.settle(PATIENCE)) {
        throw new AssertionError("something is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Buys something from the wallet. */
  public void spend(UserId user, long rupees) {
    till.sell(Till.order(user, till.plan(rupees * PAISA, 28), Fresh.phone()), clock.instant());
  }

  public static Money rupees(long rupees) {
    return npr(rupees * PAISA);
  }

  public Money wallet(UserId user) {
    return stores.balances().of(CustomerAccount.wallet(user)).total();
  }

  public Money owed(UserId user) {
    return stores.balances().of(CustomerAccount.wallet(user).receivable()).total();
  }

  /** What is in an account of the house, in rupees. */
  public long house(SystemAccount account) {
    return stores.balances().of(account).balance(account.grows()).longValueExact();
  }

  /** The words of the newest SMS to that number. */
  public String lastSms(PhoneNumber phone) {
    return post.lastSms(phone.e164()).orElseThrow().text();
  }
}
