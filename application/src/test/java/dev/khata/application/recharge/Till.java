package dev.khata.application.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.catalog.SomeOffer;
import dev.khata.application.catalog.SomePlan;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanTerms;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Purchase;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sells from the stores of a test: users with money, plans and offers that say what matters. */
public final class Till {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  /** How far plans queue, unless a test says otherwise. */
  public static final LineLimits LIMITS = LineLimits.of(Duration.ofDays(366));

  /** What a referrer gets. */
  public static final long REWARD = 20;

  private static final UserId CLERK = new UserId(7);

  private final RechargeStores stores;
  private final LineLimits limits;

  public Till(RechargeStores stores) {
    this(stores, LIMITS);
  }

  public Till(RechargeStores stores, LineLimits limits) {
    this.stores = stores;
    this.limits = limits;
  }

  /** A prepaid user with that much in the wallet. */
  public UserId payer(long paisa) {
    UserId user = stores.user(Fresh.phone(), UserType.PREPAID);
    topUp(user, paisa);
    return user;
  }

  /** The same, who has verified the number of that line. */
  public UserId owner(PhoneNumber line, long paisa) {
    UserId user = stores.user(line, UserType.PREPAID);
    topUp(user, paisa);
    return user;
  }

  public void topUp(UserId user, long paisa) {
    if (paisa > 0) {
      CustomerAccount wallet = CustomerAccount.wallet(user);
      assertThat(
              stores
                  .transactions()
                  .<Object>inTransaction(
                      () -> stores.journal().append(Somebody.topUp(wallet, paisa, NOW), NOW)))
          .isInstanceOf(Journal.Receipt.Recorded.class);
    }
  }

  public long wallet(UserId user) {
    return stores.balances().of(CustomerAccount.wallet(user)).total().minorUnits();
  }

  public Plan plan(long price, int days) {
    return add(SomePlan.named(Fresh.word(), Somebody.NPR).costing(price).lasting(days).terms());
  }

  public Plan planFor(UserType type) {
    return add(asking(plan(100, 28).terms(), Criteria.NONE, Optional.of(type)));
  }

  public Plan planAsking(Criteria criteria) {
    return add(asking(plan(100, 28).terms(), criteria, Optional.empty()));
  }

  public Plan add(PlanTerms terms) {
    return stores.plans().add(terms, CLERK, NOW);
  }

  private static PlanTerms asking(PlanTerms terms, Criteria criteria, Optional<UserType> type) {
    return new PlanTerms(
        terms.name(),
        terms.type(),
        terms.group(),
        terms.price(),
        terms.validityDays(),
        terms.status(),
        terms.description(),
        terms.benefits(),
        criteria,
        type,
        terms.mostPopular());
  }

  /** The plan becomes another version of itself. */
  public void edit(Plan plan) {
    reprice(plan, plan.terms().price().minorUnits());
  }

  public void reprice(Plan plan, long price) {
    PlanTerms terms =
        SomePlan.named(plan.terms().name().text(), Somebody.NPR)
            .costing(price)
            .lasting(plan.terms().validityDays())
            .terms();
    stores
        .transactions()
        .inTransaction(
            () ->
                stores
                    .plans()
                    .update(stores.plans().lock(plan.id()).orElseThrow().with(terms, NOW)));
  }

  public Offer offer(Criteria criteria, Reward reward) {
    return offer(criteria, reward, UseLimits.NONE);
  }

  /** That can be used so often. */
  public Offer offer(UseLimits limits) {
    return offer(Criteria.NONE, Reward.NONE, limits);
  }

  public Offer offer(Criteria criteria, Reward reward, UseLimits limits) {
    OfferType type =
        stores.offerTypes().add(new Label(Fresh.word()), Optional.empty(), NOW).orElseThrow();
    OfferTerms terms = SomeOffer.titled(Fresh.word(), type.id()).giving(reward);
    return stores
        .offers()
        .add(
            new OfferTerms(
                terms.title(),
                terms.type(),
                terms.special(),
                terms.status(),
                terms.dates(),
                terms.description(),
                criteria,
                reward,
                limits),
            type,
            CLERK,
            NOW);
  }

  public void edit(Offer offer) {
    limit(offer, offer.terms().limits());
  }

  /** From now on the offer can be used so often. */
  public void limit(Offer offer, UseLimits limits) {
    stores
        .transactions()
        .inTransaction(
            () -> {
              Offer locked = stores.offers().lock(offer.id()).orElseThrow();
              OfferTerms terms = SomeOffer.limited(locked.terms(), limits);
              stores.offers().update(locked.with(terms, locked.type()));
            });
  }

  public static PurchaseOrder order(UserId payer, Plan plan, PhoneNumber line) {
    return order(payer, plan.id(), line, Optional.empty(), Activation.QUEUE);
  }

  public static PurchaseOrder atOnce(UserId payer, Plan plan, PhoneNumber line) {
    return order(payer, plan.id(), line, Optional.empty(), Activation.ACTIVATE);
  }

  public static PurchaseOrder with(OfferId offer, PurchaseOrder order) {
    return new PurchaseOrder(
        order.payer(),
        order.plan(),
        order.line(),
        Optional.of(offer),
        order.activation(),
        order.source(),
        order.method());
  }

  /** The same, paid by gateway. */
  public static PurchaseOrder byCard(PurchaseOrder order) {
    return new PurchaseOrder(
        order.payer(),
        order.plan(),
        order.line(),
        order.offer(),
        order.activation(),
        order.source(),
        PaymentMethod.CARD);
  }

  private static PurchaseOrder order(
      UserId payer, PlanId plan, PhoneNumber line, Optional<OfferId> offer, Activation activation) {
    return new PurchaseOrder(
        payer, plan, line, offer, activation, TransactionSource.RECHARGE, PaymentMethod.WALLET);
  }

  /** The sale of that item, which also brings that user a reward. */
  public static Item rewarding(UserId referrer, Item item) {
    Decision.Buy sale = item.decision().sale().orElseThrow();
    return new Item(sale.with(List.of(reward(referrer))), item.notice());
  }

  /** What that user gets by somebody's purchase. */
  public static Perk reward(UserId referrer) {
    TransactionFacts reward =
        new TransactionFacts(
            referrer,
            TransactionFacts.Category.WALLET,
            TransactionFacts.Direction.CREDIT,
            Somebody.npr(REWARD),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TransactionSource.REFERRAL_REWARD,
            TransactionFacts.Status.SUCCESS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Perk.money(
        reward,
        List.of(
            Posting.debit(SystemAccount.REFERRAL_EXPENSE, reward.amount()),
            Posting.credit(CustomerAccount.wallet(referrer), reward.amount())));
  }

  /** What is decided now, to be recorded without a notice. */
  public Item decided(PurchaseOrder order) {
    return decided(order, NOW);
  }

  public Item decided(PurchaseOrder order, Instant at) {
    Decision decision = decide(order, at);
    assertThat(decision).isInstanceOf(Decision.OfOrder.class);
    return Item.silent((Decision.OfOrder) decision);
  }

  public Decision decide(PurchaseOrder order, Instant at) {
    return Purchase.decide(
        stores.snapshots().of(order, limits, at).orElseThrow(), order, limits, at);
  }

  public Receipt sell(PurchaseOrder order) {
    return sell(order, NOW);
  }

  public Receipt sell(PurchaseOrder order, Instant at) {
    return record(List.of(decided(order, at)), at).getFirst();
  }

  /** Records all of these, which must succeed. */
  public List<Receipt> record(List<Item> items, Instant at) {
    Outcome outcome = stores.book().record(items, at);
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    return ((Outcome.Recorded) outcome).receipts();
  }
}
