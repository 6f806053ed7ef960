package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.LineLimits;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Quote;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.RememberedNumber;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What a preview says is what buying does, while nothing changes; and it changes nothing. */
public abstract class PreviewProperties {
  private static final LineLimits UNLIMITED =
      new LineLimits(Duration.ofDays(3_650), Duration.ofDays(3_650));

  protected abstract RechargeStores stores();

  @Provide
  protected Arbitrary<Situation> situations() {
    return Situations.any();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  public void what_a_preview_says_buying_does(@ForAll("situations") Situation situation) {
    RechargeStores stores = stores();
    Desk desk = new Desk(stores);
    PurchaseOrder order = arranged(situation, stores, desk);
    State before = State.of(stores, order);

    PreviewPurchase.Result preview = desk.preview(order);
    assertThat(State.of(stores, order)).isEqualTo(before);
    BuyPlan.Result result = desk.buy(order);

    switch (result) {
      case BuyPlan.Result.Refused refused -> {
        Statistics.collect(refused.reason().getClass().getSimpleName());
        assertThat(preview).isEqualTo(new PreviewPurchase.Result.Refused(refused.reason()));
      }
      case BuyPlan.Result.Ordered ordered -> throw new AssertionError("not paid: " + ordered);
      case BuyPlan.Result.Bought bought -> {
        Statistics.collect("sold");
        assertThat(preview).isInstanceOf(PreviewPurchase.Result.Sold.class);
        Quote quote = ((PreviewPurchase.Result.Sold) preview).quote();
        assertKept(quote, bought.transaction(), before, State.of(stores, order));
      }
    }
    outcomes();
  }

  /** Where there are enough tries, each outcome is among them. */
  protected void outcomes() {
    Statistics.coverage(
        coverage ->
            List.of(
                    "sold",
                    "InsufficientFunds",
                    "ActivationNotAllowed",
                    "LineQueueFull",
                    "OfferCriteriaNotMet",
                    "OfferExhausted",
                    "PlanForOtherUsers")
                .forEach(outcome -> coverage.check(outcome).count(count -> count > 0)));
  }

  private static void assertKept(
      Quote quote, RechargeTransaction transaction, State before, State after) {
    assertThat(quote.deal().payable()).isEqualTo(transaction.facts().amount());
    assertThat(quote.walletAfter()).isEqualTo(after.wallet);
    assertThat(quote.deal().cashback()).isEqualTo(after.cashback().minus(before.cashback()));
    Subscription begun =
        after.subscriptions.stream()
            .filter(one -> before.subscriptions.stream().noneMatch(b -> b.id().equals(one.id())))
            .findFirst()
            .orElseThrow();
    assertThat(quote.from()).isEqualTo(begun.from());
    assertThat(quote.to()).isEqualTo(begun.to());
  }

  private static PurchaseOrder arranged(Situation situation, RechargeStores stores, Desk desk) {
    Till till = new Till(stores, UNLIMITED);
    PhoneNumber number = Fresh.phone();
    UserId payer = stores.user(number, UserType.PREPAID);
    PhoneNumber line = situation.payer().owns() ? number : Fresh.phone();
    fill(line, situation.line(), payer, till);
    desk.clock.set(now(situation.line()));
    till.topUp(payer, situation.payer().wallet());
    owe(payer, situation.payer().owed(), stores);
    if (situation.payer().returns()) {
      stores
          .pastCustomers()
          .remember(
              RememberedNumber.of(number, TestKeys.all().lookup()),
              NOW.plus(Duration.ofDays(1_000)));
    }
    Plan plan = plan(situation.terms(), till);
    Optional<Offer> offer = offer(situation.terms(), till);
    return new PurchaseOrder(
        payer,
        plan.id(),
        line,
        offer.map(Offer::id),
        situation.activation(),
        TransactionSource.RECHARGE,
        PaymentMethod.WALLET);
  }

  private static Instant now(Situation.Before line) {
    return line.ahead() ? NOW.minusSeconds(7) : NOW.plus(Duration.ofDays(line.daysAgo()));
  }

  private static void fill(PhoneNumber line, Situation.Before before, UserId payer, Till till) {
    UserId stranger = till.payer(1_000);
    for (Situation.Plan plan : before.plans()) {
      UserId buyer = plan.byPayer() ? payer : stranger;
      if (plan.byPayer()) {
        till.topUp(payer, 1);
      }
      till.sell(Till.order(buyer, till.plan(1, plan.days()), line));
    }
  }

  private static void owe(UserId user, int paisa, RechargeStores stores) {
    if (paisa == 0) {
      return;
    }
    Money debt = npr(paisa);
    JournalEntry entry =
        JournalEntry.unkeyed(
            new EntryKind("REVERSAL"),
            NOW,
            List.of(
                Posting.debit(CustomerAccount.wallet(user).receivable(), debt),
                Posting.credit(SystemAccount.GATEWAY_CLEARING, debt)));
    stores.transactions().<Object>inTransaction(() -> stores.journal().append(entry, NOW));
  }

  private static Plan plan(Situation.Terms terms, Till till) {
    Plan plan = till.plan(terms.price(), terms.days());
    return terms.postpaid() ? till.planFor(UserType.POSTPAID) : plan;
  }

  private static Optional<Offer> offer(Situation.Terms terms, Till till) {
    if (!terms.offered()) {
      return Optional.empty();
    }
    Criteria criteria =
        new Criteria(
            Set.of(),
            Optional.empty(),
            Optional.of(true).filter(asked -> terms.forNew()),
            Set.of(),
            List.of(),
            Span.ALWAYS);
    UseLimits limits =
        new UseLimits(Optional.empty(), terms.usedUp() ? Optional.of(1) : Optional.empty());
    Offer offer =
        till.offer(
            criteria, new Reward(terms.discount(), terms.cashback(), Optional.empty()), limits);
    if (terms.usedUp()) {
      till.sell(
          Till.with(offer.id(), Till.order(till.payer(1_000), till.plan(1, 1), Fresh.phone())));
    }
    return Optional.of(offer);
  }

  /** All that a purchase would change. */
  private record State(
      Money wallet, List<RechargeTransaction> transactions, List<Subscription> subscriptions) {

    static State of(RechargeStores stores, PurchaseOrder order) {
      return new State(
          stores.balances().of(CustomerAccount.wallet(order.payer())).total(),
          stores.transactionsOf(order.payer()),
          stores.subscriptions(order.line()));
    }

    Money cashback() {
      return transactions.stream()
          .filter(one -> one.facts().source() == TransactionSource.OFFER_CASHBACK)
          .map(one -> one.facts().amount())
          .reduce(npr(0), Money::plus);
    }
  }
}
