package dev.khata.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Story;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.vendor.Request;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RazorpayRefundsTest {
  private final RazorpayStand stand = new RazorpayStand(true);
  private final PaymentGateway gateway = stand.gateway();
  private final RefundOrder order = order(12_345);

  @AfterEach
  void close() {
    stand.close();
  }

  private RefundOrder order(long amount) {
    var charge = stand.charge(Story.REFUNDED);
    String reference = ((Opening.Opened) gateway.open(charge)).reference();
    stand.pays(reference);
    return new RefundOrder(
        Fresh.uuid(),
        reference,
        stand.brings(reference).get("razorpay_payment_id"),
        new Money(amount, charge.amount().unit()));
  }

  @Test
  void a_refund_is_asked_for_as_razorpay_describes_it() {
    gateway.refund(order);

    Request asked = stand.razorpay().requests().getLast();
    assertThat(asked.line()).isEqualTo("POST /v1/payments/" + order.payment() + "/refund");
    assertThat(asked.header("x-refund-idempotency")).isEqualTo(order.key().toString());
    assertThat(asked.json().toString())
        .isEqualTo(
            "{\"amount\":12345,\"receipt\":\"%s\",\"notes\":{\"khata_refund\":\"%s\"}}"
                .formatted(order.key(), order.key()));
  }

  @Test
  void a_refund_goes_by_its_status() {
    stand.razorpay().refunds().are("pending");
    String id = ((Refunding.Pending) gateway.refund(order)).refund();
    ObjectNode refund = stand.razorpay().books().get(id).orElseThrow();

    refund.put("status", "processed");
    assertThat(gateway.askRefund(order, Optional.of(id))).isEqualTo(new Refunding.Done(id));
    refund.put("status", "failed");
    assertThat(gateway.askRefund(order, Optional.of(id))).isInstanceOf(Refunding.Refused.class);
    refund.put("status", "on its way");
    assertThat(gateway.askRefund(order, Optional.of(id))).isInstanceOf(Refunding.Unknown.class);
  }

  @Test
  void a_refund_of_which_the_list_does_not_know_yet_runs_and_is_neither_made_nor_refused() {
    String id = ((Refunding.Done) gateway.refund(order)).refund();
    stand.razorpay().refunds().run(true);
    ObjectNode listed = unlisted(id);

    assertThat(gateway.refund(order))
        .isEqualTo(
            new Refunding.Unknown(
                "Razorpay: Another request with the same idempotency key is still in progress."));
    stand.razorpay().refunds().run(false);
    listed.put("payment_id", order.payment());
    assertThat(gateway.refund(order)).isEqualTo(new Refunding.Done(id));
  }

  @Test
  void under_a_key_that_was_used_for_another_amount_nothing_is_given_back() {
    String id = ((Refunding.Done) gateway.refund(order)).refund();
    RefundOrder more =
        new RefundOrder(
            order.key(), order.order(), order.payment(), new Money(20_000, order.amount().unit()));

    assertThat(gateway.refund(more)).isInstanceOf(Refunding.Refused.class);
    unlisted(id);
    assertThat(gateway.refund(more))
        .isEqualTo(
            new Refunding.Refused(
                "Razorpay: Different request with the same idempotency key has already been"
                    + " processed."));
    assertThat(stand.razorpay().requests().getLast().method()).isEqualTo("POST");
  }

  /** As a list is that lags behind. */
  private ObjectNode unlisted(String id) {
    return stand.razorpay().books().get(id).orElseThrow().put("payment_id", "pay_elsewhere");
  }

  @Test
  void a_refund_whose_key_razorpay_has_forgotten_is_still_given_once() {
    Refunding first = gateway.refund(order);
    stand.razorpay().refunds().forgetKeys();

    assertThat(gateway.refund(order)).isEqualTo(first);
    assertThat(stand.givenBackOf(order.payment())).containsExactly(order.amount());
  }

  @Test
  void a_refund_without_a_receipt_is_known_by_its_note() {
    String id = ((Refunding.Done) gateway.refund(order)).refund();
    stand.razorpay().books().get(id).orElseThrow().putNull("receipt");

    assertThat(gateway.askRefund(order, Optional.empty())).isEqualTo(new Refunding.Done(id));
  }

  @Test
  void a_payment_that_is_not_there_has_no_refund() {
    RefundOrder stray = new RefundOrder(order.key(), order.order(), "pay_none", order.amount());

    assertThat(gateway.askRefund(stray, Optional.empty())).isEqualTo(new Refunding.Nothing());
    assertThat(gateway.askRefund(order, Optional.of("rfnd_none")))
        .isEqualTo(new Refunding.Nothing());
    assertThat(gateway.refund(stray)).isInstanceOf(Refunding.Refused.class);
  }
}
