package dev.khata.application.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of {@link PaymentGateway}: orders and payments here, the rest in {@link
 * GatewayRefundsSuite} and {@link GatewayNoticesSuite}.
 */
public abstract class PaymentGatewaySuite extends GatewayRefundsSuite {
  @Test
  void an_ordinary_payment_is_captured_once() {
    Opened order = paid(Story.PAID);

    isPaidOnce(order);
    assertThat(stand.ordersOf(order.charge())).isEqualTo(1);
  }

  @Test
  void after_a_decline_the_order_is_open_to_another_attempt() {
    Opened order = opened(Story.DECLINED);
    stand.isDeclined(order.reference());

    isUnpaid(order, OrderState.DECLINED);
    stand.pays(order.reference());
    isPaidOnce(order);
  }

  @Test
  void a_payment_that_is_pending_may_be_captured_later() {
    Opened order = opened(Story.PENDING);
    stand.begins(order.reference());

    isUnpaid(order, OrderState.OPEN);
    stand.pays(order.reference());
    isPaidOnce(order);
  }

  @Test
  void nobody_has_paid_who_left() {
    Opened order = opened(Story.ABANDONED);
    stand.abandons(order.reference());

    isUnpaid(order, OrderState.OPEN, OrderState.CLOSED);
  }

  @Test
  void a_payment_that_was_declined_may_be_captured_all_the_same() {
    Opened order = opened(Story.PAID_AFTER_DECLINE);
    stand.isDeclined(order.reference());

    isUnpaid(order, OrderState.DECLINED, OrderState.CLOSED);
    stand.pays(order.reference());
    isPaidOnce(order);
  }

  @Test
  void a_second_payment_for_an_order_is_a_second_capture() {
    Opened order = paid(Story.PAID_TWICE);
    stand.paysAgain(order.reference());

    List<Capture> captures = told(order).captures();

    assertThat(captures).hasSize(2);
    assertThat(captures).extracting(Capture::payment).doesNotHaveDuplicates();
    assertThat(captures).extracting(Capture::amount).containsOnly(order.charge().amount());
    assertThat(stand.takenFor(order.charge())).hasSize(2);
  }

  @Test
  void what_the_gateway_took_is_told_and_not_what_was_asked() {
    Opened order = paid(Story.ANOTHER_AMOUNT);

    Capture capture = capture(order);

    assertThat(capture.amount()).isNotEqualTo(order.charge().amount());
    assertThat(stand.takenFor(order.charge())).containsExactly(capture.amount());
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN_IS_LOST", "OPEN_TIMES_OUT"})
  void an_order_whose_answer_never_came_is_found_and_not_made_twice(Story story) {
    happens(Story.FOUND, story);
    Charge charge = stand.charge(story);

    Opening lost = gateway.open(charge);
    Opened order = new Opened(charge, reference(gateway.find(charge)));
    stand.pays(order.reference());

    assertThat(lost).isInstanceOf(Opening.Unknown.class);
    isPaidOnce(order);
    assertThat(stand.ordersOf(charge)).isEqualTo(1);
  }

  @Test
  void what_was_never_opened_is_not_found() {
    assertThat(gateway.find(stand.charge(Story.PAID))).isInstanceOf(Opening.Nothing.class);
  }

  @Test
  void an_order_that_is_not_there_is_not_found() {
    assertThat(gateway.ask("order_" + Fresh.hex(7))).isInstanceOf(Standing.NotFound.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_paid_order_asked_about_in_trouble_is_unknown_and_asked_again(Trouble trouble) {
    Opened order = paid(Story.PAID);
    stand.spoil(Asked.ASK, trouble);

    assertThat(gateway.ask(order.reference())).isInstanceOf(Standing.Unknown.class);
    isPaidOnce(order);
  }

  @ParameterizedTest
  @EnumSource
  void opened_in_trouble_there_may_be_an_order_or_not(Trouble trouble) {
    Charge charge = stand.charge(Story.PAID);
    stand.spoil(Asked.OPEN, trouble);

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(stand.ordersOf(charge)).isEqualTo(trouble == Trouble.ERROR ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void looked_for_in_trouble_there_may_be_an_order_or_not(Trouble trouble) {
    Opened order = opened(Story.FOUND);
    stand.spoil(Asked.FIND, trouble);

    assertThat(gateway.find(order.charge())).isInstanceOf(Opening.Unknown.class);
    assertThat(reference(gateway.find(order.charge()))).isEqualTo(order.reference());
  }

  @Test
  void where_nobody_listens_nothing_is_known_and_nothing_is_thrown() {
    Charge charge = stand.charge(Story.PAID);
    PaymentGateway away = stand.astray();
    RefundOrder refund =
        new RefundOrder(Fresh.uuid(), "order_" + Fresh.hex(7), "pay_1", charge.amount());

    assertThat(away.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(away.ask("order_" + Fresh.hex(7))).isInstanceOf(Standing.Unknown.class);
    assertThat(away.refund(refund)).isInstanceOf(Refunding.Unknown.class);
    assertThat(away.askRefund(refund, Optional.of("refund_1")))
        .isInstanceOf(Refunding.Unknown.class);
    if (stand.cannot(Story.FOUND).isEmpty()) {
      assertThat(away.find(charge)).isInstanceOf(Opening.Unknown.class);
    }
  }

  @Test
  void what_the_app_brought_back_from_a_paid_order_is_verified() {
    Opened order = paid(Story.PAID);

    Completion completion = gateway.complete(order.reference(), stand.brings(order.reference()));

    assertThat(completion).isEqualTo(new Completion.Verified(told(order)));
  }

  @Test
  void what_was_brought_back_from_another_order_pays_nothing() {
    Opened unpaid = opened(Story.PENDING);
    Opened paid = paid(Story.PAID);

    paysNothing(unpaid, stand.brings(paid.reference()));
  }

  @Test
  void what_an_app_makes_up_pays_nothing() {
    Opened unpaid = opened(Story.PENDING);
    Opened paid = paid(Story.PAID);
    Map<String, String> made = new HashMap<>(stand.brings(paid.reference()));
    made.replaceAll((field, value) -> value.equals(paid.reference()) ? unpaid.reference() : value);

    paysNothing(unpaid, made);
    paysNothing(unpaid, Map.of());
    made.replaceAll((field, value) -> "é" + value.length());
    paysNothing(unpaid, made);
  }

  private void paysNothing(Opened order, Map<String, String> brought) {
    if (gateway.complete(order.reference(), brought)
        instanceof Completion.Verified(Standing standing)) {
      assertThat(told(standing).captures()).isEmpty();
    }
    isUnpaid(order, OrderState.OPEN);
  }

  @Test
  void its_terms_are_in_the_unit_in_which_it_takes_money() {
    Charge charge = stand.charge(Story.PAID);

    assertThat(gateway.terms().minimum()).isLessThanOrEqualTo(charge.amount());
    assertThat(gateway.terms().changesItsMind().isNegative()).isFalse();
    assertThat(gateway.name()).matches("[a-z]+");
  }
}
