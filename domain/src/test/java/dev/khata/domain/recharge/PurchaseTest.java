package dev.khata.domain.recharge;

import static dev.khata.domain.recharge.SomeSnapshot.NOW;
import static dev.khata.domain.recharge.SomeSnapshot.PAYER;
import static dev.khata.domain.recharge.SomeSnapshot.npr;
import static dev.khata.domain.recharge.SomeSnapshot.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.recharge.Decision.Buy;
import dev.khata.domain.recharge.Decision.Preconditions;
import dev.khata.domain.recharge.OfferFacts.Uses;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseTest {
  private static final Span OVER = new Span(Optional.empty(), Optional.of(NOW.minusSeconds(1)));
  private static final Decision.LinePreconditions LINE =
      new Decision.LinePreconditions(false, SomeSnapshot.LIMITS);
  private static final CustomerAccount WALLET = CustomerAccount.wallet(PAYER);

  static List<Arguments> refused() {
    return List.of(
        arguments(plain().withoutPlan(), new PurchaseRefusal.PlanUnknown()),
        arguments(plain().inactive(), new PurchaseRefusal.PlanNotAvailable()),
        arguments(plain().underUnknownOffer(), new PurchaseRefusal.OfferUnknown()),
        arguments(
            plain().underOffer(Availability.INACTIVE, Span.ALWAYS),
            new PurchaseRefusal.OfferNotAvailable()),
        arguments(
            plain().underOffer(Availability.ACTIVE, OVER), new PurchaseRefusal.OfferNotAvailable()),
        arguments(
            plain().underOffer(limits(2, 9), new Uses(2, 8)),
            new PurchaseRefusal.OfferLimitReached()),
        arguments(
            plain().underOffer(limits(2, 9), new Uses(0, 9)), new PurchaseRefusal.OfferExhausted()),
        arguments(
            plain().forLinesOf(UserType.POSTPAID).onLineOf(UserType.PREPAID),
            new PurchaseRefusal.PlanForOtherUsers(UserType.POSTPAID)),
        arguments(
            plain().planAsking(newUser(false)),
            new PurchaseRefusal.PlanCriteriaNotMet(Set.of(Criterion.NEW_USER))),
        arguments(
            plain().planAsking(newUser(true)).recharged(),
            new PurchaseRefusal.PlanCriteriaNotMet(Set.of(Criterion.NEW_USER))),
        arguments(
            plain().planAsking(newUser(true)).returned(),
            new PurchaseRefusal.PlanCriteriaNotMet(Set.of(Criterion.NEW_USER))),
        arguments(
            plain().planAsking(sources(TransactionSource.RECHARGE)).by(TransactionSource.AUTOPAY),
            new PurchaseRefusal.PlanCriteriaNotMet(Set.of(Criterion.SOURCE))),
        arguments(
            plain().underOfferAsking(userType(UserType.PREPAID)).onLineOf(UserType.POSTPAID),
            new PurchaseRefusal.OfferCriteriaNotMet(Set.of(Criterion.USER_TYPE))),
        arguments(
            plain().underOfferAsking(minAmount(250)),
            new PurchaseRefusal.OfferCriteriaNotMet(Set.of(Criterion.MIN_AMOUNT))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_does_not_fit_is_refused(SomeSnapshot snapshot, PurchaseRefusal why) {
    assertThat(snapshot.decide()).isEqualTo(new Decision.Refuse(why));
  }

  static List<SomeSnapshot> sold() {
    return List.of(
        plain(),
        plain().having(249, 0),
        plain().forLinesOf(UserType.POSTPAID),
        plain().forLinesOf(UserType.POSTPAID).onLineOf(UserType.POSTPAID),
        plain().planAsking(newUser(true)),
        plain().planAsking(newUser(false)).recharged(),
        plain().planAsking(newUser(false)).returned(),
        plain().underOffer(limits(2, 9), new Uses(1, 8)),
        plain().underOffer(Availability.ACTIVE, new Span(Optional.of(NOW), Optional.of(NOW))),
        plain().underOfferAsking(minAmount(249)),
        plain().having(49, 0).under(flat(200, 0)));
  }

  @ParameterizedTest
  @MethodSource("sold")
  void what_fits_is_sold(SomeSnapshot snapshot) {
    assertThat(snapshot.decide()).isInstanceOf(Buy.class);
  }

  @Test
  void the_service_is_that_of_the_line_else_of_the_plan_else_of_the_payer() {
    assertThat(serviceType(plain())).isEqualTo(UserType.PREPAID);
    assertThat(serviceType(plain().forLinesOf(UserType.POSTPAID))).isEqualTo(UserType.POSTPAID);
    assertThat(serviceType(plain().onLineOf(UserType.POSTPAID))).isEqualTo(UserType.POSTPAID);
  }

  private static UserType serviceType(SomeSnapshot snapshot) {
    return sale(snapshot).purchase().serviceType();
  }

  @Test
  void the_price_goes_from_the_wallet_to_the_revenue() {
    Buy sale = sale(plain());

    assertThat(sale.entry().orElseThrow().postings())
        .containsExactly(
            Posting.debit(WALLET, npr(249)), Posting.credit(SystemAccount.REVENUE, npr(249)));
    assertThat(sale.entry().orElseThrow().effectiveAt()).isEqualTo(NOW);
    assertThat(sale.validityDays()).isEqualTo(28);
    assertThat(sale.transactions()).hasSize(1);
    TransactionFacts facts = sale.transactions().getFirst();
    assertThat(facts.category()).isEqualTo(Category.SERVICE);
    assertThat(facts.direction()).isEqualTo(Direction.DEBIT);
    assertThat(facts.status()).isEqualTo(Status.SUCCESS);
    assertThat(facts.amount()).isEqualTo(npr(249));
    assertThat(facts.from()).contains(SomeSnapshot.PHONE);
    assertThat(facts.to()).contains(SomeSnapshot.LINE);
    assertThat(facts.method()).contains(PaymentMethod.WALLET);
    assertThat(facts.source()).isEqualTo(TransactionSource.RECHARGE);
    assertThat(facts.movedMoney()).isTrue();
    assertThat(facts.served()).isTrue();
  }

  @Test
  void a_discount_lowers_what_is_paid_and_cashback_comes_back_in_the_same_entry() {
    Buy sale = sale(plain().having(149, 30).under(flat(100, 50)));

    assertThat(sale.entry().orElseThrow().postings())
        .containsExactly(
            Posting.debit(WALLET, npr(149)),
            Posting.credit(SystemAccount.REVENUE, npr(149)),
            Posting.debit(SystemAccount.CASHBACK_EXPENSE, npr(50)),
            Posting.credit(WALLET.receivable(), npr(30)),
            Posting.credit(WALLET, npr(20)));
    TransactionFacts cashback = sale.transactions().getLast();
    assertThat(cashback.category()).isEqualTo(Category.WALLET);
    assertThat(cashback.direction()).isEqualTo(Direction.CREDIT);
    assertThat(cashback.source()).isEqualTo(TransactionSource.OFFER_CASHBACK);
    assertThat(cashback.amount()).isEqualTo(npr(50));
    assertThat(cashback.offer()).contains(SomeSnapshot.OFFER);
    assertThat(cashback.to()).contains(SomeSnapshot.PHONE);
    assertThat(cashback.movedMoney()).isTrue();
    assertThat(cashback.served()).isFalse();
  }

  @Test
  void cashback_does_not_help_to_pay() {
    assertThat(plain().having(248, 0).under(flat(0, 200)).decide())
        .isInstanceOf(Decision.Fail.class);
  }

  @Test
  void a_discount_of_the_whole_price_leaves_a_transaction_of_nothing_and_no_entry() {
    Buy sale = sale(plain().having(0, 0).under(flat(300, 50)));

    assertThat(sale.entry()).isEmpty();
    assertThat(sale.transactions()).hasSize(1);
    assertThat(sale.transactions().getFirst().amount()).isEqualTo(npr(0));
    assertThat(sale.transactions().getFirst().movedMoney()).isFalse();
    assertThat(sale.transactions().getFirst().served()).isTrue();
  }

  @Test
  void too_little_money_fails_and_says_so() {
    Decision decision = plain().having(248, 0).decide();

    assertThat(decision).isInstanceOf(Decision.Fail.class);
    TransactionFacts facts = ((Decision.Fail) decision).transactions().getFirst();
    assertThat(facts.status()).isEqualTo(Status.FAILED);
    assertThat(facts.failure()).contains(FailureReason.INSUFFICIENT_FUNDS);
    assertThat(facts.amount()).isEqualTo(npr(249));
    assertThat(facts.movedMoney()).isFalse();
    assertThat(facts.served()).isFalse();
  }

  @Test
  void a_sale_relies_on_versions_and_on_a_first_recharge_only_where_it_was_asked_for() {
    assertThat(sale(plain()).preconditions())
        .isEqualTo(new Preconditions(4, Optional.empty(), Optional.empty(), LINE));
    assertThat(sale(plain().planAsking(newUser(true))).preconditions())
        .isEqualTo(new Preconditions(4, Optional.empty(), Optional.of(false), LINE));
    assertThat(sale(plain().underOfferAsking(newUser(false)).recharged()).preconditions())
        .isEqualTo(new Preconditions(4, Optional.of(6L), Optional.of(true), LINE));
  }

  @Test
  void somebody_waits_for_what_is_paid_and_not_for_what_is_free() {
    assertThat(sale(plain()).awaited()).isFalse();
    assertThat(sale(plain().awaited()).awaited()).isTrue();
    assertThat(sale(plain().awaited().under(flat(300, 0))).awaited()).isFalse();
  }

  private static Buy sale(SomeSnapshot snapshot) {
    Decision decision = snapshot.decide();
    assertThat(decision).isInstanceOf(Buy.class);
    return (Buy) decision;
  }

  private static Criteria newUser(boolean wanted) {
    return new Criteria(
        Set.of(), Optional.empty(), Optional.of(wanted), Set.of(), List.of(), Span.ALWAYS);
  }

  private static UseLimits limits(int perUser, int inAll) {
    return new UseLimits(Optional.of(perUser), Optional.of(inAll));
  }

  private static Criteria sources(TransactionSource source) {
    return new Criteria(
        Set.of(), Optional.empty(), Optional.empty(), Set.of(source), List.of(), Span.ALWAYS);
  }

  private static Criteria userType(UserType type) {
    return new Criteria(
        Set.of(type), Optional.empty(), Optional.empty(), Set.of(), List.of(), Span.ALWAYS);
  }

  private static Criteria minAmount(long paisa) {
    return new Criteria(
        Set.of(), Optional.of(npr(paisa)), Optional.empty(), Set.of(), List.of(), Span.ALWAYS);
  }

  private static Reward flat(long discount, long cashback) {
    return new Reward(portion(discount), portion(cashback), Optional.empty());
  }

  private static Optional<Portion> portion(long paisa) {
    return paisa == 0 ? Optional.empty() : Optional.of(new Portion.Flat(npr(paisa)));
  }
}
