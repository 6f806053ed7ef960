package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.messaging.TestPost;
import dev.khata.application.payments.NoPayments;
import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RememberedNumber;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BuyPlanTest {
  private static final Criteria NEW_USERS =
      new Criteria(Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);
  private static final Reward FREE =
      new Reward(Optional.of(new Portion.Percent(10_000)), Optional.empty(), Optional.empty());
  private static final PurchaseRefusal NOT_NEW =
      new PurchaseRefusal.OfferCriteriaNotMet(Set.of(Criterion.NEW_USER));

  private final FakeTransactions transactions = new FakeTransactions();
  private final SettableClock clock = new SettableClock(Till.NOW);
  private final TestPost post = new TestPost(transactions, clock, new SequentialIds());
  private final MemoryStores stores = new MemoryStores(post.messages, transactions);
  private final Till till = new Till(stores);
  private final Desk desk = new Desk(stores, post);
  private final PhoneNumber line = Fresh.phone();

  @Test
  void a_plan_that_can_be_paid_is_bought_and_the_payer_told() {
    PhoneNumber phone = Fresh.phone();
    UserId payer = stores.user(phone, UserType.PREPAID);
    till.topUp(payer, 1_000);
    Plan plan = till.plan(300, 28);

    Result result = desk.buy(order(payer, plan, line));

    assertThat(result).isInstanceOf(Result.Bought.class);
    RechargeTransaction transaction = ((Result.Bought) result).transaction();
    assertThat(stores.transactionsOf(payer)).containsExactly(transaction);
    assertThat(stores.subscriptions(line))
        .singleElement()
        .extracting(Subscription::to)
        .isEqualTo(Till.NOW.plus(Duration.ofDays(28)));
    assertThat(post.lastSms(phone.e164()))
        .map(Letter::text)
        .contains(
            line.e164()
                + " was recharged with "
                + plan.terms().name()
                + ". 3.00 NPR were paid from your wallet.");
  }

  @Test
  void too_little_money_is_refused_and_leaves_a_failed_transaction() {
    UserId payer = till.payer(299);

    Result result = desk.buy(order(payer, till.plan(300, 28), line));

    assertThat(result).isEqualTo(new Result.Refused(new PurchaseRefusal.InsufficientFunds()));
    assertThat(stores.transactionsOf(payer))
        .extracting(transaction -> transaction.facts().status())
        .containsExactly(Status.FAILED);
    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void an_offer_for_new_users_is_had_once_even_if_nothing_is_paid() {
    UserId payer = till.payer(0);
    Offer offer = till.offer(NEW_USERS, FREE);
    PurchaseOrder order = with(offer.id(), order(payer, till.plan(300, 28), line));

    assertThat(desk.buy(order)).isInstanceOf(Result.Bought.class);

    assertThat(desk.buy(order)).isEqualTo(new Result.Refused(NOT_NEW));
  }

  @Test
  void who_has_the_number_of_a_past_customer_is_not_new_while_that_is_remembered() {
    PhoneNumber number = Fresh.phone();
    UserId payer = stores.user(number, UserType.PREPAID);
    Offer offer = till.offer(NEW_USERS, FREE);
    PurchaseOrder order = with(offer.id(), order(payer, till.plan(300, 28), line));
    stores
        .pastCustomers()
        .remember(RememberedNumber.of(number, TestKeys.all().lookup()), Till.NOW.plusSeconds(10));

    assertThat(desk.buy(order)).isEqualTo(new Result.Refused(NOT_NEW));

    desk.clock.advance(Duration.ofSeconds(10));
    assertThat(desk.buy(order)).isInstanceOf(Result.Bought.class);
  }

  @Test
  void an_offer_is_used_as_often_as_it_can_be() {
    Plan plan = till.plan(100, 28);
    Offer offer = till.offer(new UseLimits(Optional.of(1), Optional.of(2)));
    UserId payer = till.payer(1_000);
    desk.buy(with(offer.id(), order(payer, plan, line)));

    assertThat(desk.buy(with(offer.id(), order(payer, plan, line))))
        .isEqualTo(new Result.Refused(new PurchaseRefusal.OfferLimitReached()));
    desk.buy(with(offer.id(), order(till.payer(100), plan, line)));
    assertThat(desk.buy(with(offer.id(), order(till.payer(100), plan, line))))
        .isEqualTo(new Result.Refused(new PurchaseRefusal.OfferExhausted()));
    assertThat(till.wallet(payer)).isEqualTo(900);
  }

  @Test
  void what_is_refused_for_another_reason_leaves_nothing() {
    UserId payer = till.payer(1_000);
    Plan plan = till.planFor(UserType.POSTPAID);
    stores.user(line, UserType.PREPAID);

    Result result = desk.buy(order(payer, plan, line));

    assertThat(result)
        .isEqualTo(new Result.Refused(new PurchaseRefusal.PlanForOtherUsers(UserType.POSTPAID)));
    assertThat(stores.transactionsOf(payer)).isEmpty();
    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void who_was_overtaken_by_a_new_price_pays_the_new_price() {
    UserId payer = till.payer(1_000);
    Plan plan = till.plan(300, 28);
    AtomicInteger looks = new AtomicInteger();
    BuyPlan overtaken =
        buyPlan(
            (order, limits, now) -> {
              var snapshot = stores.snapshots().of(order, limits, now);
              if (looks.incrementAndGet() == 1) {
                till.reprice(plan, 350);
              }
              return snapshot;
            });

    Result result = overtaken.handle(command(payer, plan));

    assertThat(result).isInstanceOf(Result.Bought.class);
    assertThat(till.wallet(payer)).isEqualTo(650);
    assertThat(post.messages.all()).hasSize(1);
  }

  @Test
  void who_deletes_the_account_meanwhile_buys_nothing() {
    UserId payer = till.payer(1_000);
    Plan plan = till.plan(300, 28);
    BuyPlan overtaken =
        buyPlan(
            (order, limits, now) -> {
              var snapshot = stores.snapshots().of(order, limits, now);
              stores.delete(payer);
              return snapshot;
            });

    assertThatThrownBy(() -> overtaken.handle(command(payer, plan))).isInstanceOf(UserGone.class);

    assertThat(till.wallet(payer)).isEqualTo(1_000);
    assertThat(stores.transactionsOf(payer)).isEmpty();
    assertThat(post.messages.all()).isEmpty();
  }

  @Test
  void who_is_overtaken_again_and_again_is_told_to_come_back() {
    UserId payer = till.payer(1_000);
    Plan plan = till.plan(300, 28);
    BuyPlan overtaken =
        buyPlan(
            (order, limits, now) -> {
              var snapshot = stores.snapshots().of(order, limits, now);
              till.edit(plan);
              return snapshot;
            });

    assertThatThrownBy(() -> overtaken.handle(command(payer, plan))).isInstanceOf(Overloaded.class);

    assertThat(till.wallet(payer)).isEqualTo(1_000);
    assertThat(stores.transactionsOf(payer)).isEmpty();
  }

  private BuyPlan buyPlan(PurchaseSnapshots snapshots) {
    return new BuyPlan(
        snapshots,
        new Recognition(stores.pastCustomers(), TestKeys.all()),
        new RecordWithPerks(stores.book(), Set.of(), transactions),
        new Notices(post.office),
        NoPayments.asked(),
        transactions,
        Till.LIMITS,
        clock);
  }

  private BuyPlan.Command command(UserId payer, Plan plan) {
    return new BuyPlan.Command(
        payer,
        plan.id(),
        line,
        Optional.empty(),
        Activation.QUEUE,
        PaymentMethod.WALLET,
        Origin.batch("request-1"));
  }
}
