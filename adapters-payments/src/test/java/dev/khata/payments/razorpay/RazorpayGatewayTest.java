package dev.khata.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.payments.Asked;
import dev.khata.application.payments.Story;
import dev.khata.application.payments.Trouble;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.vendor.Request;
import dev.khata.payments.vendor.Says;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, captures and what a checkout brings. */
class RazorpayGatewayTest {
  private static final Unit RUPEE = Unit.currency("INR");

  private final RazorpayStand stand = new RazorpayStand(false);
  private final PaymentGateway gateway = stand.gateway();
  private final Charge charge = stand.charge(Story.PAID);

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void an_order_is_asked_for_as_razorpay_describes_it() {
    Opening.Opened opened = opened();

    Request asked = stand.razorpay().requests().getFirst();
    assertThat(asked.line()).isEqualTo("POST /v1/orders");
    assertThat(asked.header("authorization")).startsWith("Basic ");
    assertThat(asked.json().toString())
        .isEqualTo(
            """
            {"amount":50000,"currency":"INR","receipt":"%s","notes":{"khata_order":"%s"}}\
            """
                .formatted(charge.reference(), charge.reference()));
    assertThat(((NextStep.Checkout) opened.step()).fields())
        .isEqualTo(
            Map.of(
                "key",
                RazorpayStandIn.KEY_ID,
                "order_id",
                opened.reference(),
                "amount",
                "50000",
                "currency",
                "INR",
                "description",
                charge.words()));
  }

  @Test
  void what_razorpay_blames_the_request_for_is_refused() {
    Charge small = new Charge(charge.reference(), new Money(99, RUPEE), charge.words());

    assertThat(gateway.open(small))
        .isEqualTo(new Opening.Refused("Razorpay: The amount must be at least INR 1.00"));
  }

  @Test
  void an_order_whose_receipt_is_taken_is_found() {
    Says taken =
        new Says(
            400,
            """
            {"error":{"code":"BAD_REQUEST_ERROR","description":"Taken","field":"receipt"}}
            """);
    String order = opened().reference();
    stand.razorpay().refuseOrders(taken);

    assertThat(opened().reference()).isEqualTo(order);
  }

  @Test
  void of_several_orders_for_one_charge_the_one_that_is_paid_is_found() {
    opened();
    String paid = opened().reference();
    opened();
    stand.pays(paid);

    assertThat(((Opening.Opened) gateway.find(charge)).reference()).isEqualTo(paid);
  }

  @Test
  void what_is_only_authorised_is_captured_when_the_app_brings_it() {
    String order = opened().reference();
    String payment = RazorpayStandIn.id(stand.authorizes(order));

    Completion completion = gateway.complete(order, RazorpayStand.checkout(order, payment));

    assertThat(completion).isEqualTo(new Completion.Verified(told(payment)));
    assertThat(captures()).isEqualTo(1);
    assertThat(gateway.ask(order)).isEqualTo(told(payment));
    assertThat(captures()).isEqualTo(1);
  }

  @Test
  void a_payment_that_somebody_else_captures_meanwhile_is_captured() {
    String order = opened().reference();
    ObjectNode payment = stand.authorizes(order);
    stand.razorpay().beforeCapture(() -> stand.razorpay().captured(payment));

    assertThat(gateway.ask(order)).isEqualTo(told(RazorpayStandIn.id(payment)));
    assertThat(captures()).isEqualTo(1);
  }

  @Test
  void an_answer_to_a_capture_that_is_lost_leaves_the_order_open_until_it_is_asked_again() {
    String order = opened().reference();
    String payment = RazorpayStandIn.id(stand.authorizes(order));
    stand.razorpay().loseCapture();

    assertThat(gateway.ask(order))
        .isEqualTo(new Standing.Told(Optional.of(charge.reference()), List.of(), OrderState.OPEN));
    assertThat(gateway.ask(order)).isEqualTo(told(payment));
  }

  @Test
  void of_two_payments_that_are_authorised_one_is_captured_and_the_other_goes_back() {
    String order = opened().reference();
    String first = RazorpayStandIn.id(stand.authorizes(order));
    String second = RazorpayStandIn.id(stand.authorizes(order));

    assertThat(gateway.ask(order)).isEqualTo(told(first));
    assertThat(gateway.ask(order)).isEqualTo(told(first));
    assertThat(stand.razorpay().books().get(second).orElseThrow().get("status").asText())
        .isEqualTo("authorized");
  }

  @Test
  void another_amount_than_the_orders_is_not_captured() {
    String order = opened().reference();
    stand.authorizes(order).put("amount", 49_999);

    assertThat(gateway.ask(order))
        .isEqualTo(new Standing.Told(Optional.of(charge.reference()), List.of(), OrderState.OPEN));
    assertThat(captures()).isZero();
  }

  @Test
  void what_others_sell_by_the_same_account_is_not_captured() {
    String order = opened().reference();
    stand.authorizes(order);
    stand.razorpay().books().get(order).orElseThrow().putArray("notes");

    assertThat(gateway.ask(order)).isInstanceOf(Standing.Told.class);
    assertThat(captures()).isZero();
  }

  @Test
  void a_payment_that_went_back_uncaptured_was_never_taken() {
    String order = opened().reference();
    stand.authorizes(order).put("status", "refunded").put("refund_status", "full");

    assertThat(gateway.ask(order))
        .isEqualTo(
            new Standing.Told(Optional.of(charge.reference()), List.of(), OrderState.DECLINED));
  }

  @Test
  void payments_of_which_one_can_not_be_read_are_not_told_in_part() {
    String order = opened().reference();
    stand.pays(order);
    stand.authorizes(order).put("currency", "???");

    assertThat(gateway.ask(order)).isEqualTo(new Standing.Unknown("payments that can't be read"));
  }

  @Test
  void a_list_that_is_cut_is_not_told_in_part() {
    String order = opened().reference();
    stand.razorpay().fix("/v1/orders/" + order + "/payments", list(2, "captured", true));

    assertThat(gateway.ask(order)).isInstanceOf(Standing.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"captured,false", "captured,true", "refunded,true"})
  void what_was_captured_once_stays_a_capture(String status, boolean captured) {
    String order = opened().reference();
    stand.razorpay().fix("/v1/orders/" + order + "/payments", list(1, status, captured));

    assertThat(gateway.ask(order)).isEqualTo(told("pay_1"));
  }

  private static Says list(int count, String status, boolean captured) {
    String list =
        """
        {"entity":"collection","count":%d,"items":[{"id":"pay_1","amount":50000,\
        "currency":"INR","status":"%s","captured":%s}]}\
        """;
    return new Says(200, list.formatted(count, status, captured));
  }

  @Test
  void an_order_that_is_paid_by_nothing_is_not_believed() {
    String order = opened().reference();
    stand.razorpay().books().get(order).orElseThrow().put("status", "paid");

    assertThat(gateway.ask(order)).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void a_checkout_is_verified_over_the_order_that_we_know() {
    String mine = opened().reference();
    String other = opened().reference();
    stand.pays(other);
    Map<String, String> genuine = stand.brings(other);
    Map<String, String> renamed = new HashMap<>(genuine);
    renamed.put("razorpay_order_id", mine);
    Map<String, String> upper = new HashMap<>(genuine);
    upper.computeIfPresent("razorpay_signature", (field, hex) -> hex.toUpperCase(Locale.ROOT));

    assertThat(gateway.complete(other, genuine)).isInstanceOf(Completion.Verified.class);
    assertThat(gateway.complete(mine, genuine)).isEqualTo(new Completion.NotVerified());
    assertThat(gateway.complete(mine, renamed)).isEqualTo(new Completion.NotVerified());
    assertThat(gateway.complete(other, renamed)).isEqualTo(new Completion.NotVerified());
    assertThat(gateway.complete(other, upper)).isEqualTo(new Completion.NotVerified());
  }

  @Test
  void a_checkout_that_is_genuine_is_verified_though_razorpay_does_not_answer() {
    String order = opened().reference();
    stand.pays(order);
    stand.spoil(Asked.ASK, Trouble.ERROR);

    assertThat(gateway.complete(order, stand.brings(order)))
        .isEqualTo(new Completion.Verified(new Standing.Unknown("HTTP status 500")));
  }

  private Opening.Opened opened() {
    return (Opening.Opened) gateway.open(charge);
  }

  private Standing told(String payment) {
    return new Standing.Told(
        Optional.of(charge.reference()),
        List.of(new Capture(payment, charge.amount())),
        OrderState.CLOSED);
  }

  private long captures() {
    return stand.razorpay().requests().stream()
        .filter(request -> request.path().endsWith("/capture"))
        .count();
  }
}
