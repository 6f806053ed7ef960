package dev.khata.domain.recharge;

import static dev.khata.domain.recharge.SomeSnapshot.NOW;
import static dev.khata.domain.recharge.SomeSnapshot.PAYER;
import static dev.khata.domain.recharge.SomeSnapshot.npr;
import static dev.khata.domain.recharge.SomeSnapshot.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is paid by gateway, and what a purchase brings to others. */
class GatewayPaymentsTest {
  private static final CustomerAccount WALLET = CustomerAccount.wallet(PAYER);
  private static final TransactionId ID = new TransactionId(17);
  private static final Decision.LinePreconditions LINE =
      new Decision.LinePreconditions(false, SomeSnapshot.LIMITS);
  private static final Reward CASHBACK =
      new Reward(Optional.empty(), Optional.of(new Portion.Flat(npr(50))), Optional.empty());

  @ParameterizedTest
  @EnumSource(
      value = PaymentMethod.class,
      names = {"UPI", "CARD", "NETBANKING"})
  void what_a_gateway_is_to_pay_waits_whatever_is_in_the_wallet(PaymentMethod method) {
    Decision decision = plain().having(0, 0).paidBy(method).decide();

    assertThat(decision).isInstanceOf(Decision.Await.class);
    Decision.Await waiting = (Decision.Await) decision;
    TransactionFacts pending = waiting.transactions().getFirst();
    assertThat(waiting.transactions()).hasSize(1);
    assertThat(pending.status()).isEqualTo(Status.PENDING);
    assertThat(pending.method()).contains(method);
    assertThat(pending.amount()).isEqualTo(npr(249));
    assertThat(pending.movedMoney()).isFalse();
    assertThat(pending.served()).isFalse();
    assertThat(waiting.entry()).isEmpty();
    assertThat(waiting.sale()).isEmpty();
    assertThat(waiting.preconditions().planVersion()).isEqualTo(4);
  }

  @Test
  void what_does_not_fit_is_refused_however_it_is_paid() {
    assertThat(plain().inactive().paidBy(PaymentMethod.CARD).decide())
        .isEqualTo(new Decision.Refuse(new PurchaseRefusal.PlanNotAvailable()));
  }

  @Test
  void once_paid_the_money_comes_from_the_clearing_and_cashback_goes_to_the_wallet() {
    Settled.Sold sold = waiting().paid("pay-1", npr(30), Money.zero(Unit.POINTS), LINE, NOW);

    assertThat(sold.settles()).contains(ID);
    assertThat(sold.entry().orElseThrow().postings())
        .containsExactly(
            Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(249)),
            Posting.credit(SystemAccount.REVENUE, npr(249)),
            Posting.debit(SystemAccount.CASHBACK_EXPENSE, npr(50)),
            Posting.credit(WALLET.receivable(), npr(30)),
            Posting.credit(WALLET, npr(20)));
    assertThat(sold.transactions()).hasSize(2);
    TransactionFacts service = sold.transactions().getFirst();
    assertThat(service.status()).isEqualTo(Status.SUCCESS);
    assertThat(service.payment()).contains("pay-1");
    assertThat(service.served()).isTrue();
    assertThat(sold.transactions().getLast().source()).isEqualTo(TransactionSource.OFFER_CASHBACK);
    assertThat(sold.sale().orElseThrow().preconditions())
        .isEqualTo(new Decision.Preconditions(4, Optional.empty(), Optional.empty(), LINE));
  }

  @Test
  void what_was_not_paid_fails_for_a_reason_and_moves_nothing() {
    Settled.Failed failed = waiting().failed(FailureReason.PAYMENT_DECLINED);

    assertThat(failed.settles()).contains(ID);
    assertThat(failed.entry()).isEmpty();
    assertThat(failed.transactions().getFirst().failure()).contains(FailureReason.PAYMENT_DECLINED);
    assertThat(failed.transactions().getFirst().status()).isEqualTo(Status.FAILED);
  }

  private static PendingPurchase waiting() {
    Decision.Await waiting =
        (Decision.Await) plain().under(CASHBACK).paidBy(PaymentMethod.CARD).decide();
    return new PendingPurchase(
        ID, waiting.purchase(), 4, 28, Optional.empty(), Optional.empty(), false);
  }

  @Test
  void nobody_waits_for_the_wallet() {
    Decision.Buy sale = (Decision.Buy) plain().decide();

    assertThatThrownBy(() -> new Decision.Await(sale.purchase(), sale.preconditions()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TopUp(PAYER, Optional.empty(), npr(1), PaymentMethod.WALLET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_top_up_goes_to_the_wallet_less_what_is_owed() {
    TopUp topUp = new TopUp(PAYER, Optional.of(SomeSnapshot.PHONE), npr(500), PaymentMethod.UPI);

    Settled.ToppedUp paid = topUp.paid(ID, "pay-1", npr(30), NOW);

    TransactionFacts facts = paid.transactions().getFirst();
    assertThat(topUp.transactions().getFirst().status()).isEqualTo(Status.PENDING);
    assertThat(facts).isEqualTo(topUp.transactions().getFirst().paid("pay-1"));
    assertThat(facts.source()).isEqualTo(TransactionSource.WALLET_TOPUP);
    assertThat(facts.direction()).isEqualTo(Direction.CREDIT);
    assertThat(facts.to()).contains(SomeSnapshot.PHONE);
    assertThat(paid.entry().orElseThrow().postings())
        .containsExactly(
            Posting.debit(SystemAccount.GATEWAY_CLEARING, npr(500)),
            Posting.credit(WALLET.receivable(), npr(30)),
            Posting.credit(WALLET, npr(470)));
  }

  @Test
  void what_a_purchase_brings_to_others_is_in_its_entry_behind_it() {
    Perk perk = perk(Category.WALLET);
    Decision.Buy paid = ((Decision.Buy) plain().decide()).with(List.of(perk));
    Decision.Buy free =
        ((Decision.Buy)
                plain().under(new Reward(flat(249), Optional.empty(), Optional.empty())).decide())
            .with(List.of(perk));

    assertThat(paid.transactions()).hasSize(2).last().isEqualTo(perk.transaction().orElseThrow());
    assertThat(paid.entry().orElseThrow().postings())
        .hasSize(4)
        .endsWith(perk.postings().getFirst(), perk.postings().getLast());
    assertThat(free.entry().orElseThrow().postings()).isEqualTo(perk.postings());
    assertThatThrownBy(() -> perk(Category.SERVICE)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<Portion> flat(long paisa) {
    return Optional.of(new Portion.Flat(npr(paisa)));
  }

  private static Perk perk(Category category) {
    UserId referrer = new UserId(9);
    TransactionFacts facts =
        new TransactionFacts(
            referrer,
            category,
            Direction.CREDIT,
            npr(20),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TransactionSource.REFERRAL_REWARD,
            Status.SUCCESS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Perk.money(
        facts,
        List.of(
            Posting.debit(SystemAccount.REFERRAL_EXPENSE, npr(20)),
            Posting.credit(CustomerAccount.wallet(referrer), npr(20))));
  }
}
