package dev.khata.application.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.byCard;
import static dev.khata.application.recharge.Till.order;
import static dev.khata.application.recharge.Till.with;
import static dev.khata.application.wallet.Somebody.npr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.SomeMessage;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.FailureReason;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PendingPurchase;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.Settled;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of purchases that wait for a payment gateway, and of what becomes of them. */
public abstract class GatewayPurchasesSuite {
  private static final Instant LATER = NOW.plusSeconds(90);
  private static final Decision.LinePreconditions ANYBODY =
      new Decision.LinePreconditions(false, Till.LIMITS);
  private static final Criteria NEW_USERS =
      new Criteria(Set.of(), Optional.empty(), Optional.of(true), Set.of(), List.of(), Span.ALWAYS);

  private final PhoneNumber line = Fresh.phone();

  protected abstract RechargeStores stores();

  @Test
  void whether_somebody_waits_for_the_payer_is_told_as_of_now() {
    UserId payer = till().payer(0);
    PurchaseOrder order = byCard(order(payer, till().plan(100, 28), line));
    TransactionId id =
        till()
            .record(List.of(till().decided(order)), NOW)
            .getFirst()
            .transactions()
            .getFirst()
            .id();
    assertThat(stores().pending().find(id).orElseThrow().awaited()).isFalse();

    stores().await(payer);

    assertThat(stores().pending().find(id).orElseThrow().awaited()).isTrue();
  }

  @Test
  void what_waits_is_a_pending_transaction_and_nothing_else() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);

    Receipt receipt = till().sell(byCard(order(payer, plan, line)));

    assertThat(receipt.subscription()).isEmpty();
    RechargeTransaction pending = receipt.transactions().getFirst();
    assertThat(pending.seq()).isEqualTo(1);
    assertThat(pending.facts().status()).isEqualTo(Status.PENDING);
    assertThat(pending.facts().method()).contains(PaymentMethod.CARD);
    assertThat(pending.facts().amount()).isEqualTo(npr(300));
    assertThat(stores().transactionsOf(payer)).containsExactly(pending);
    assertThat(till().wallet(payer)).isEqualTo(1_000);
    assertThat(stores().subscriptions(line)).isEmpty();
    assertThat(stores().planUse().everBought(plan.id())).isTrue();
  }

  @Test
  void once_paid_the_same_transaction_succeeds_and_the_plan_begins_and_is_told() {
    UserId payer = till().payer(1_000);
    PendingPurchase pending = waiting(order(payer, till().plan(300, 28), line));
    RechargeTransaction before = stores().transactionsOf(payer).getFirst();
    BigDecimal clearing = clearing();
    Message notice = SomeMessage.createdAt(LATER).make();
    Settled paid = paid(pending, LATER);

    Receipt receipt = till().record(List.of(new Item(paid, Optional.of(notice))), LATER).getFirst();

    assertThat(receipt.transactions())
        .containsExactly(
            new RechargeTransaction(
                before.id(), before.seq(), before.createdAt(), before.facts().paid("pay-1")));
    assertThat(stores().transactionsOf(payer)).isEqualTo(receipt.transactions());
    Subscription subscription = receipt.subscription().orElseThrow();
    assertThat(subscription.from()).isEqualTo(LATER);
    assertThat(subscription.to()).isEqualTo(LATER.plus(Duration.ofDays(28)));
    assertThat(stores().subscriptions(line)).containsExactly(subscription);
    assertThat(clearing().subtract(clearing)).isEqualByComparingTo("300");
    assertThat(till().wallet(payer)).isEqualTo(1_000);
    assertThat(stores().isTold(notice.id())).isTrue();
    assertThat(stores().pending().find(before.id())).isEmpty();
  }

  @Test
  void price_and_offer_stay_as_they_were_whatever_becomes_of_them() {
    UserId payer = till().payer(0);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(Criteria.NONE, reward(100, 50), UseLimits.NONE);
    PendingPurchase pending = waiting(with(offer.id(), order(payer, plan, line)));
    till().reprice(plan, 900);
    till().limit(offer, new UseLimits(Optional.of(1), Optional.of(1)));

    Receipt receipt = settle(paid(pending, LATER));

    assertThat(receipt.transactions()).extracting(RechargeTransaction::seq).containsExactly(1L, 2L);
    assertThat(receipt.transactions().getFirst().facts().amount()).isEqualTo(npr(200));
    assertThat(receipt.transactions().getLast().facts().source())
        .isEqualTo(TransactionSource.OFFER_CASHBACK);
    assertThat(till().wallet(payer)).isEqualTo(50);
    assertThat(stores().transactionsOf(payer)).isEqualTo(receipt.transactions());
  }

  @Test
  void what_failed_says_so_and_moves_nothing() {
    UserId payer = till().payer(0);
    PendingPurchase pending = waiting(order(payer, till().plan(300, 28), line));

    Receipt receipt = settle(pending.failed(FailureReason.PAYMENT_DECLINED));

    assertThat(receipt.subscription()).isEmpty();
    RechargeTransaction failed = receipt.transactions().getFirst();
    assertThat(failed.facts().status()).isEqualTo(Status.FAILED);
    assertThat(failed.facts().failure()).contains(FailureReason.PAYMENT_DECLINED);
    assertThat(stores().transactionsOf(payer)).containsExactly(failed);
    assertThat(stores().subscriptions(line)).isEmpty();
  }

  @Test
  void what_is_settled_is_not_settled_again() {
    UserId payer = till().payer(0);
    Plan plan = till().plan(300, 28);
    PendingPurchase first = waiting(order(payer, plan, line));
    PendingPurchase second = waiting(order(payer, plan, line));
    settle(paid(first, LATER));
    settle(second.failed(FailureReason.PAYMENT_DECLINED));
    List<RechargeTransaction> settled = stores().transactionsOf(payer);

    List<Settled> again =
        List.of(
            paid(first, LATER),
            first.failed(FailureReason.PAYMENT_DECLINED),
            paid(second, LATER),
            second.failed(FailureReason.PAYMENT_DECLINED));

    again.forEach(one -> assertOutdated(one, Stale.SETTLED));
    assertThat(stores().transactionsOf(payer)).isEqualTo(settled);
    assertThat(stores().subscriptions(line)).hasSize(1);
  }

  @Test
  void an_offer_is_used_while_a_purchase_waits_and_given_back_if_it_fails() {
    UserId payer = till().payer(1_000);
    Plan plan = till().plan(300, 28);
    Offer once = till().offer(new UseLimits(Optional.of(1), Optional.of(1)));
    PurchaseOrder order = with(once.id(), order(payer, plan, line));
    Item decidedBefore = till().decided(byCard(order));
    PendingPurchase pending = waiting(order);

    assertThat(till().decide(order, NOW))
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.OfferExhausted()));
    assertThat(stores().book().record(List.of(decidedBefore), NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.OFFER_USED_UP)));

    settle(pending.failed(FailureReason.PAYMENT_DECLINED));
    assertThat(till().sell(order, LATER).subscription()).isPresent();
    assertThat(till().decide(order, LATER))
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.OfferExhausted()));
  }

  @Test
  void an_offer_is_used_once_by_what_waited_and_is_paid() {
    Plan plan = till().plan(300, 28);
    Offer twice = till().offer(new UseLimits(Optional.empty(), Optional.of(2)));
    settle(paid(waiting(with(twice.id(), order(till().payer(0), plan, line))), LATER));

    Receipt second = till().sell(with(twice.id(), order(till().payer(300), plan, Fresh.phone())));

    assertThat(second.subscription()).isPresent();
    assertThat(till().decide(with(twice.id(), order(till().payer(300), plan, line)), LATER))
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.OfferExhausted()));
  }

  @Test
  void of_two_first_recharges_that_wait_one_is_the_first() {
    UserId payer = till().payer(0);
    Plan plan = till().plan(300, 28);
    Offer offer = till().offer(NEW_USERS, reward(100, 0), UseLimits.NONE);
    PendingPurchase first = waiting(with(offer.id(), order(payer, plan, line)));
    PendingPurchase second = waiting(with(offer.id(), order(payer, plan, line)));

    settle(paid(first, LATER));

    assertOutdated(paid(second, LATER), Stale.FIRST_RECHARGE);
    assertThat(stores().pending().find(second.id())).contains(second);
  }

  @Test
  void a_line_that_filled_meanwhile_leaves_it_pending() {
    UserId stranger = till().payer(0);
    PendingPurchase pending = waiting(order(stranger, till().plan(300, 28), line));
    till().sell(order(till().payer(1_000), till().plan(100, 40), line));

    assertOutdated(paid(pending, LATER), Stale.LINE);

    assertThat(stores().pending().find(pending.id())).contains(pending);
    assertThat(stores().transactionsOf(stranger).getFirst().facts().status())
        .isEqualTo(Status.PENDING);
  }

  @Test
  void who_left_buys_nothing_but_what_they_waited_for_can_fail() {
    UserId payer = till().payer(0);
    PendingPurchase pending = waiting(order(payer, till().plan(300, 28), line));
    Item another = till().decided(byCard(order(payer, till().plan(300, 28), line)));
    stores().delete(payer);

    assertOutdated(paid(pending, LATER), Stale.USER);
    assertThat(stores().book().record(List.of(another), NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.USER)));

    settle(pending.failed(FailureReason.PAYMENT_DECLINED));
    assertThat(stores().transactionsOf(payer).getFirst().facts().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void a_plan_that_changed_before_it_was_recorded_is_decided_again() {
    Plan plan = till().plan(300, 28);
    Item item = till().decided(byCard(order(till().payer(0), plan, line)));
    till().reprice(plan, 400);

    assertThat(stores().book().record(List.of(item), NOW))
        .isEqualTo(new Outcome.Outdated(Map.of(0, Stale.PLAN)));
  }

  @Test
  void what_an_offer_makes_free_waits_for_nobody() {
    Offer free = till().offer(Criteria.NONE, reward(300, 0), UseLimits.NONE);

    Receipt receipt =
        till().sell(byCard(with(free.id(), order(till().payer(0), till().plan(300, 28), line))));

    assertThat(receipt.subscription()).isPresent();
  }

  private Till till() {
    return new Till(stores());
  }

  private PendingPurchase waiting(PurchaseOrder order) {
    Receipt receipt = till().sell(byCard(order));
    return stores().pending().find(receipt.transactions().getFirst().id()).orElseThrow();
  }

  private static Settled paid(PendingPurchase pending, Instant at) {
    return pending.paid("pay-1", npr(0), Money.zero(Unit.POINTS), ANYBODY, at);
  }

  private Receipt settle(Settled settled) {
    return till().record(List.of(Item.silent(settled)), LATER).getFirst();
  }

  private void assertOutdated(Settled settled, Stale why) {
    Message notice = SomeMessage.createdAt(LATER).make();

    Outcome outcome =
        stores().book().record(List.of(new Item(settled, Optional.of(notice))), LATER);

    assertThat(outcome).isEqualTo(new Outcome.Outdated(Map.of(0, why)));
    assertThat(stores().isTold(notice.id())).isFalse();
  }

  private BigDecimal clearing() {
    return stores().balances().of(SystemAccount.GATEWAY_CLEARING).debits();
  }

  private static Reward reward(long discount, long cashback) {
    return new Reward(portion(discount), portion(cashback), Optional.empty());
  }

  private static Optional<Portion> portion(long paisa) {
    return paisa == 0 ? Optional.empty() : Optional.of(new Portion.Flat(npr(paisa)));
  }
}
