package dev.khata.application.recharge;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.DecideRefund;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.application.payments.RefundPayment;
import dev.khata.application.payments.ScriptedGateway;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.PaymentAction;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundRefusal;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Report;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of money that was paid through a gateway and goes back, told in rupees. */
public abstract class RefundsOfPaymentsSuite {
  private static final UserId ADMIN = new UserId(1_000_001);
  private static final UserId OTHER = new UserId(1_000_002);

  private GatewayShop shop;
  private long clearing;
  private long suspense;
  private long revenue;

  protected abstract GatewayShop open();

  @BeforeEach
  void open_the_shop() {
    shop = open();
    clearing = shop.house(SystemAccount.GATEWAY_CLEARING);
    suspense = shop.house(SystemAccount.SUSPENSE);
    revenue = shop.house(SystemAccount.REVENUE);
  }

  @AfterEach
  void close() {
    shop.settle();
  }

  @Test
  void refunds_that_echo_are_counted_once() {
    Paid paid = shop.topUp(100);

    Refund own = asked(refund(paid, 30));
    assertThat(own.state()).isEqualTo(RefundState.DONE);
    Report echo = new Report.Refunded(paid.capture(), reference(own), key(own), rupees(30));
    shop.hear(echo);
    shop.hear(echo);
    shop.hear(new Report.Refunded(paid.capture(), reference(own), Optional.empty(), rupees(30)));
    shop.hear("the dashboard's", reported(paid, "by-hand", 20));
    shop.hear("the dashboard's", reported(paid, "by-hand", 20));
    shop.hear("another event", reported(paid, "by-hand", 20));

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(50));
    assertHouse(50, 0, 0);
    assertThat(refundsSeenBy(paid.user())).containsExactly(rupees(30), rupees(20));
    assertThat(taken(paid).returned()).isEqualTo(rupees(50));
    assertThat(breaks())
        .extracting(Refund::reference, Refund::cause)
        .containsExactly(tuple(Optional.of("by-hand"), Refund.Cause.REPORTED));
  }

  @Test
  void what_is_reversed_after_it_was_spent_is_owed() {
    Paid paid = shop.topUp(100);
    shop.spend(paid.user(), 80);

    shop.hear(new Report.Disputed(paid.capture()));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(20));
    shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(100)));
    shop.hear("the same again", new Report.Reversed(paid.capture(), "rev-1", rupees(100)));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(0));
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(80));

    shop.topUp(paid.user(), 50);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(0));
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(30));

    shop.hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(100)));
    shop.hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(100)));
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(0));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(70));
    assertHouse(150, 0, 80);
    assertThat(refundsSeenBy(paid.user())).containsExactly(rupees(100), rupees(100));
  }

  @Test
  void what_was_reversed_can_not_be_refunded_as_well() {
    Paid paid = shop.topUp(100);
    shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(60)));

    assertThat(refund(paid, 50)).isEqualTo(refused(new RefundRefusal.AboveRest(rupees(40))));
    shop.hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(60)));
    assertThat(asked(refund(paid, 50)).state()).isEqualTo(RefundState.DONE);
  }

  @Test
  void a_reversal_that_was_undone_before_it_was_heard_of_is_heard_later() {
    Paid paid = shop.topUp(100);

    shop.hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(100)));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(100));
    shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(100)));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(0));
    shop.clock.advance(Duration.ofMinutes(2));
    shop.desk.hearNotices.handle();

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(100));
  }

  @Test
  void a_report_of_a_payment_that_nobody_knows_is_given_up_after_a_day() {
    shop.hear(new Report.Reversed("nobody's", "rev-1", rupees(100)));

    shop.clock.advance(Duration.ofHours(23));
    shop.desk.hearNotices.handle();
    assertThat(waitingNotices()).isEqualTo(1);
    shop.clock.advance(Duration.ofHours(2));
    shop.desk.hearNotices.handle();
    assertThat(waitingNotices()).isZero();
  }

  /** All that nobody has done with. */
  private long waitingNotices() {
    Instant whenever = shop.clock.instant().plus(Duration.ofHours(1));
    return shop.payments.notices().claim(1_000, whenever, Duration.ZERO).stream()
        .filter(notice -> notice.gateway().equals(shop.gateway.name()))
        .count();
  }

  @Test
  void a_refund_is_told_and_stands_in_the_list() {
    PhoneNumber phone = Fresh.phone();
    Paid paid = shop.topUp(shop.customer(phone), 100);

    refund(paid, 30);

    RechargeTransaction last = shop.stores.transactionsOf(paid.user()).getLast();
    assertThat(last.facts().source()).isEqualTo(TransactionSource.REFUND);
    assertThat(last.facts().category()).isEqualTo(Category.WALLET);
    assertThat(last.facts().direction()).isEqualTo(Direction.DEBIT);
    assertThat(last.facts().status()).isEqualTo(Status.SUCCESS);
    assertThat(last.facts().from()).contains(phone);
    assertThat(last.facts().payment()).contains(paid.capture());
    assertThat(shop.lastSms(phone)).contains(rupees(30).toString());
    assertThat(shop.desk.audit.actions()).containsExactly(PaymentAction.REFUND_APPROVED);
    assertThat(shop.desk.audit.events().getFirst().subject()).contains(paid.user());
  }

  @Test
  void what_the_gateway_has_in_hand_lies_in_suspense() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(ScriptedGateway::pending);

    Refund refund = asked(refund(paid, 30));

    assertThat(refund.state()).isEqualTo(RefundState.PENDING);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(70));
    assertHouse(100, 30, 0);
    shop.gateway.answerRefunds(ScriptedGateway::done);
    reconcile(Duration.ofMinutes(2));
    assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
    assertHouse(70, 0, 0);
    assertThat(refundsSeenBy(paid.user())).containsExactly(rupees(30));
  }

  @Test
  void what_the_gateway_refuses_the_payer_has_again() {
    PhoneNumber phone = Fresh.phone();
    Paid paid = shop.topUp(shop.customer(phone), 100);
    shop.gateway.answerRefunds(order -> new Refunding.Refused("too old"));

    Refund refund = asked(refund(paid, 30));

    assertThat(refund.state()).isEqualTo(RefundState.REFUSED);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(100));
    assertHouse(100, 0, 0);
    assertThat(shop.lastSms(phone)).contains("could not be given back");
    assertThat(breaks()).containsExactly(refund);
    shop.gateway.answerRefunds(ScriptedGateway::done);
    assertThat(asked(refund(paid, 100)).state()).isEqualTo(RefundState.DONE);
  }

  @Test
  void a_refund_that_failed_on_its_way_comes_off_what_the_payer_owes() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(ScriptedGateway::pending);
    Refund refund = asked(refund(paid, 100));
    shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(40)));
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(40));

    Report failed = new Report.RefundFailed(paid.capture(), reference(refund), Optional.empty());
    shop.hear(failed);
    shop.hear(failed);

    assertThat(now(refund).state()).isEqualTo(RefundState.REFUSED);
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(0));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(60));
    assertHouse(60, 0, 0);
  }

  @Test
  void an_answer_that_is_lost_is_asked_for_again_under_the_same_key() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(order -> new Refunding.Unknown("no answer"));
    Refund refund = asked(refund(paid, 30));
    assertThat(refund.state()).isEqualTo(RefundState.ASKED);

    reconcile(Duration.ofSeconds(30));
    assertThat(shop.gateway.askedFor()).hasSize(1);
    reconcile(Duration.ofMinutes(2));
    assertThat(now(refund).asked()).isEqualTo(2);
    shop.gateway.answerRefunds(ScriptedGateway::done);
    reconcile(Duration.ofMinutes(10));

    assertThat(now(refund).state()).isEqualTo(RefundState.DONE);
    assertThat(shop.gateway.askedFor()).containsOnly(refund.key()).hasSize(3);
    assertHouse(70, 0, 0);
  }

  @Test
  void an_echo_without_our_key_is_ours_though_our_answer_was_lost() {
    Paid paid = shop.topUp(100);
    shop.gateway.answerRefunds(order -> new Refunding.Unknown("no answer"));
    Refund refund = asked(refund(paid, 30));

    Report echo =
        new Report.Refunded(paid.capture(), "refund-" + refund.key(), Optional.empty(), rupees(30));
    shop.hear(echo);
    assertThat(shop.payments.refunds().of(refund.payment())).hasSize(1);
    shop.gateway.answerRefunds(ScriptedGateway::done);
    shop.clock.advance(Duration.ofMinutes(2));
    shop.desk.hearNotices.handle();

    assertThat(shop.payments.refunds().of(refund.payment()))
        .extracting(Refund::state)
        .containsExactly(RefundState.DONE);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(70));
  }

  @Test
  void a_plan_is_refunded_out_of_revenue_and_the_wallet_stays() {
    Paid paid = shop.buy(300);
    assertHouse(300, 0, 300);
    shop.gateway.answerRefunds(ScriptedGateway::pending);

    Refund refund = asked(refund(paid, 100));
    assertThat(refund.source()).isEqualTo(RefundSource.REVENUE);
    assertHouse(300, 100, 200);
    assertThat(refundsSeenBy(paid.user())).isEmpty();
    shop.hear(new Report.Refunded(paid.capture(), reference(refund), key(refund), rupees(100)));

    assertHouse(200, 0, 200);
    RechargeTransaction seen = shop.stores.transactionsOf(paid.user()).getLast();
    assertThat(seen.facts().source()).isEqualTo(TransactionSource.REFUND);
    assertThat(seen.facts().direction()).isEqualTo(Direction.CREDIT);
    assertThat(seen.facts().category()).isEqualTo(Category.SERVICE);
    assertThat(seen.facts().amount()).isEqualTo(rupees(100));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(0));
  }

  @Test
  void a_plan_whose_refund_is_refused_is_revenue_again() {
    Paid paid = shop.buy(300);
    shop.gateway.answerRefunds(order -> new Refunding.Refused("too old"));

    refund(paid, 100);

    assertHouse(300, 0, 300);
    assertThat(refundsSeenBy(paid.user())).isEmpty();
  }

  @Test
  void a_plan_that_was_refunded_past_us_is_no_revenue_but_one_that_was_reversed_is_owed() {
    Paid paid = shop.buy(300);

    shop.hear(reported(paid, "by-hand", 100));
    assertHouse(200, 0, 200);
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(0));
    shop.hear(new Report.Reversed(paid.capture(), "rev-1", rupees(200)));

    assertHouse(0, 0, 200);
    assertThat(shop.owed(paid.user())).isEqualTo(rupees(200));
  }

  @Test
  void what_was_paid_twice_goes_back_at_once_and_is_listed_until_then() {
    PhoneNumber phone = Fresh.phone();
    Paid paid = shop.topUp(shop.customer(phone), 100);
    shop.gateway.answerRefunds(ScriptedGateway::pending);

    String second = shop.payAlso(paid.subject(), 100);

    Refund refund = only(shop.payments.refunds().of(shop.payment(paid.subject()).id()));
    assertThat(refund.cause()).isEqualTo(Refund.Cause.AUTOMATIC);
    assertThat(refund.state()).isEqualTo(RefundState.PENDING);
    assertThat(refund.capture()).isEqualTo(second);
    assertHouse(200, 100, 0);
    assertThat(suspended()).hasSize(1);
    assertThat(dueBy(paid.subject())).isPresent();
    shop.gateway.answerRefunds(ScriptedGateway::done);
    reconcile(Duration.ofMinutes(2));

    assertHouse(100, 0, 0);
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(100));
    assertThat(suspended()).isEmpty();
    assertThat(dueBy(paid.subject())).isEmpty();
    assertThat(shop.lastSms(phone)).contains("go back to where you paid from");
  }

  @Test
  void what_was_paid_twice_goes_back_though_the_answer_to_its_order_was_lost() {
    Subject order = shop.orderWithoutAnswer(shop.customer(Fresh.phone()), 100);
    shop.pay(order);

    shop.payAlso(order, 100);

    Refund refund = only(shop.payments.refunds().of(shop.payment(order).id()));
    assertThat(refund.state()).isEqualTo(RefundState.DONE);
    assertHouse(100, 0, 0);
  }

  @Test
  void what_does_not_fit_into_the_wallet_goes_back_at_once() {
    Paid paid = shop.topUp(2_000);

    shop.topUp(paid.user(), 1_001);

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(2_000));
    assertHouse(2_000, 0, 0);
    assertThat(suspended()).isEmpty();
  }

  @Test
  void what_is_suspended_for_another_reason_waits_for_an_admin() {
    UserId user = shop.customer(Fresh.phone());
    Subject subject = shop.orderTopUp(user, 100);
    String capture = shop.payAlso(subject, 90);
    assertThat(shop.payments.refunds().of(shop.payment(subject).id())).isEmpty();
    assertThat(suspended()).hasSize(1);

    Refund refund = asked(refund(new Paid(user, subject, capture), Optional.empty()));

    assertThat(refund.amount()).isEqualTo(rupees(90));
    assertThat(refund.source()).isEqualTo(RefundSource.SUSPENSE);
    assertHouse(0, 0, 0);
    assertThat(suspended()).isEmpty();
  }

  @Test
  void what_is_suspended_and_reversed_is_in_suspense_no_more() {
    UserId user = shop.customer(Fresh.phone());
    Subject subject = shop.orderTopUp(user, 100);
    String capture = shop.payAlso(subject, 90);

    shop.hear(new Report.Reversed(capture, "rev-1", rupees(90)));
    assertHouse(0, 0, 0);
    assertThat(suspended()).isEmpty();
    shop.hear(new Report.ReversalUndone(capture, "rev-1", rupees(90)));

    assertHouse(90, 90, 0);
    assertThat(suspended()).hasSize(1);
    assertThat(shop.stores.transactionsOf(user)).hasSize(1);
  }

  @Test
  void a_large_refund_waits_for_another_admin_and_moves_nothing_until_then() {
    Paid paid = shop.topUp(2_000);
    Refund open = requested(refund(paid, 1_001));
    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(2_000));
    assertThat(refund(paid, 1_000)).isEqualTo(refused(new RefundRefusal.AboveRest(rupees(999))));

    assertThat(decide(open, DecideRefund.Decision.APPROVE, ADMIN))
        .isEqualTo(new DecideRefund.Result.Refused(new RefundRefusal.OwnRequest()));
    assertThat(decide(open, DecideRefund.Decision.APPROVE, OTHER))
        .isInstanceOf(DecideRefund.Result.Asked.class);
    assertThat(decide(open, DecideRefund.Decision.REJECT, OTHER))
        .isEqualTo(new DecideRefund.Result.Refused(new RefundRefusal.Decided(RefundState.DONE)));

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(999));
    assertThat(shop.desk.audit.actions())
        .containsExactly(PaymentAction.REFUND_REQUESTED, PaymentAction.REFUND_APPROVED);
  }

  @Test
  void what_is_rejected_moves_nothing_and_is_left() {
    Paid paid = shop.topUp(2_000);
    Refund open = requested(refund(paid, 2_000));

    assertThat(decide(open, DecideRefund.Decision.REJECT, OTHER))
        .isInstanceOf(DecideRefund.Result.Rejected.class);

    assertThat(shop.wallet(paid.user())).isEqualTo(rupees(2_000));
    assertThat(shop.gateway.askedFor()).isEmpty();
    requested(refund(paid, 2_000));
    assertThat(shop.desk.audit.actions()).contains(PaymentAction.REFUND_REJECTED);
  }

  @Test
  void what_was_spent_meanwhile_is_not_approved_and_stays_open() {
    Paid paid = shop.topUp(2_000);
    Refund open = requested(refund(paid, 2_000));
    shop.spend(paid.user(), 1);

    assertThat(decide(open, DecideRefund.Decision.APPROVE, OTHER))
        .isEqualTo(new DecideRefund.Result.Refused(new RefundRefusal.WalletTooLow()));

    assertThat(now(open).state()).isEqualTo(RefundState.WAITING);
    assertThat(shop.gateway.askedFor()).isEmpty();
  }

  @Test
  void what_can_not_be_refunded_is_refused_and_says_why() {
    Paid paid = shop.topUp(100);
    UserId user = paid.user();
    shop.spend(user, 80);
    Subject fromWallet = new Subject(shop.stores.transactionsOf(user).getLast().id().value());

    assertThat(refund(paid, 21)).isEqualTo(refused(new RefundRefusal.WalletTooLow()));
    assertThat(refund(paid, 101)).isEqualTo(refused(new RefundRefusal.AboveRest(rupees(100))));
    assertThat(refund(new Paid(user, fromWallet, ""), 10))
        .isEqualTo(refused(new RefundRefusal.NotByGateway()));
    assertThat(refund(new Paid(user, new Subject(Long.MAX_VALUE), ""), 10))
        .isEqualTo(refused(new RefundRefusal.UnknownTransaction()));
    Subject unpaid = shop.orderTopUp(user, 100);
    assertThat(refund(new Paid(user, unpaid, ""), 10))
        .isEqualTo(refused(new RefundRefusal.NothingLeft()));
    asked(refund(paid, 20));
    assertThat(shop.wallet(user)).isEqualTo(rupees(0));
  }

  @Test
  void who_has_left_gets_no_refund_and_what_the_gateway_gave_back_is_missing_in_suspense() {
    Paid paid = shop.topUp(100);
    shop.delete(paid.user());

    assertThat(refund(paid, 10)).isEqualTo(refused(new RefundRefusal.PayerGone()));
    shop.hear(reported(paid, "by-hand", 30));

    assertHouse(70, -30, 0);
  }

  private void assertHouse(long clears, long suspends, long earns) {
    assertThat(shop.house(SystemAccount.GATEWAY_CLEARING) - clearing).isEqualTo(clears);
    assertThat(shop.house(SystemAccount.SUSPENSE) - suspense).isEqualTo(suspends);
    assertThat(shop.house(SystemAccount.REVENUE) - revenue).isEqualTo(earns);
  }

  private List<Money> refundsSeenBy(UserId user) {
    return shop.stores.transactionsOf(user).stream()
        .filter(seen -> seen.facts().source() == TransactionSource.REFUND)
        .map(seen -> seen.facts().amount())
        .toList();
  }

  private TakenCapture taken(Paid paid) {
    return shop.payments.payments().captures(shop.payment(paid.subject()).id()).getFirst();
  }

  private List<Refund> breaks() {
    return shop.desk.reconcile.handle().odd().stream()
        .filter(refund -> refund.gateway().equals(shop.gateway.name()))
        .toList();
  }

  private List<TakenCapture> suspended() {
    ReconcilePayments.Result result = shop.desk.reconcile.handle();
    return result.suspended().stream()
        .filter(taken -> taken.gateway().equals(shop.gateway.name()))
        .toList();
  }

  private Optional<Instant> dueBy(Subject subject) {
    return shop.desk.read.of(Set.of(subject)).get(subject).refundDueBy();
  }

  private void reconcile(Duration later) {
    shop.clock.advance(later);
    shop.desk.reconcile.handle();
  }

  private Refund now(Refund refund) {
    return shop.payments.refunds().find(refund.key()).orElseThrow();
  }

  private static Refund only(List<Refund> refunds) {
    assertThat(refunds).hasSize(1);
    return refunds.getFirst();
  }

  private static Report reported(Paid paid, String reference, long rupees) {
    return new Report.Refunded(paid.capture(), reference, Optional.empty(), rupees(rupees));
  }

  private static Optional<UUID> key(Refund refund) {
    return Optional.of(refund.key());
  }

  private static String reference(Refund refund) {
    return refund.reference().orElseThrow();
  }

  private RefundPayment.Result refund(Paid paid, long rupees) {
    return refund(paid, Optional.of(rupees(rupees)));
  }

  private RefundPayment.Result refund(Paid paid, Optional<Money> amount) {
    return shop.desk.refund.handle(
        new RefundPayment.Command(
            paid.subject(),
            amount,
            new AdjustmentReason("asked for it"),
            Optional.empty(),
            admin(ADMIN)));
  }

  private DecideRefund.Result decide(Refund refund, DecideRefund.Decision decision, UserId by) {
    return shop.desk.decideRefund.handle(
        new DecideRefund.Command(refund.key(), decision, admin(by)));
  }

  private static Actor.Person admin(UserId user) {
    return new Actor.Person(user, Optional.empty(), Origin.batch("test"));
  }

  private static Refund asked(RefundPayment.Result result) {
    assertThat(result).isInstanceOf(RefundPayment.Result.Asked.class);
    return ((RefundPayment.Result.Asked) result).refund();
  }

  private static Refund requested(RefundPayment.Result result) {
    assertThat(result).isInstanceOf(RefundPayment.Result.Requested.class);
    return ((RefundPayment.Result.Requested) result).refund();
  }

  private static RefundPayment.Result refused(RefundRefusal reason) {
    return new RefundPayment.Result.Refused(reason);
  }
}
