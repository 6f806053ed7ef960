package dev.khata.payments.khalti;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Asked;
import dev.khata.application.payments.Story;
import dev.khata.application.payments.Trouble;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.wallet.Money;
import dev.khata.payments.vendor.Request;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KhaltiRefundsTest {
  private final KhaltiStand stand = new KhaltiStand();
  private final PaymentGateway gateway = stand.gateway();
  private final String pidx = pidx();
  private final KhaltiStandIn.Paid payment = stand.khalti().payment(pidx);

  @AfterEach
  void close() {
    stand.close();
  }

  private String pidx() {
    String reference = ((Opening.Opened) gateway.open(stand.charge(Story.REFUNDED))).reference();
    stand.pays(reference);
    return reference;
  }

  private RefundOrder order(long amount) {
    return new RefundOrder(
        Fresh.uuid(),
        pidx,
        payment.transaction.orElseThrow(),
        new Money(amount, KhaltiGateway.RUPEE));
  }

  @Test
  void the_whole_is_given_back_by_a_request_without_a_body_outside_of_the_version() {
    RefundOrder order = order(50_000);

    assertThat(gateway.refund(order)).isEqualTo(new Refunding.Done(order.payment()));
    Request asked = stand.khalti().requests().getLast();
    assertThat(asked.line())
        .isEqualTo("POST /api/merchant-transaction/" + order.payment() + "/refund/");
    assertThat(asked.body()).isEmpty();
  }

  @Test
  void a_part_is_given_back_by_its_amount() {
    RefundOrder order = order(20_000);

    assertThat(gateway.refund(order)).isEqualTo(new Refunding.Done(order.payment()));
    assertThat(stand.khalti().requests().getLast().json().toString())
        .isEqualTo("{\"amount\":20000}");
    assertThat(payment.givenBack).containsExactly(20_000L);
  }

  @Test
  void a_part_whose_answer_was_lost_stays_unknown_and_is_not_given_again() {
    RefundOrder order = order(20_000);
    stand.spoil(Asked.REFUND, Trouble.ANSWER_LOST);

    assertThat(gateway.refund(order)).isInstanceOf(Refunding.Unknown.class);
    assertThat(gateway.askRefund(order, Optional.empty())).isInstanceOf(Refunding.Unknown.class);
    assertThat(gateway.refund(order)).isInstanceOf(Refunding.Unknown.class);
    assertThat(payment.givenBack).containsExactly(20_000L);
  }

  @Test
  void the_whole_is_not_given_back_after_a_part() {
    payment.giveBack(20_000);

    assertThat(gateway.refund(order(50_000))).isInstanceOf(Refunding.Refused.class);
    assertThat(payment.givenBack).containsExactly(20_000L);
  }

  @Test
  void a_refund_that_khalti_refuses_is_refused_if_nothing_has_moved() {
    RefundOrder order = order(50_000);
    stand.khalti().refusesRefunds(false);

    assertThat(gateway.refund(order))
        .isEqualTo(new Refunding.Refused("Khalti: Mobile is required."));
    assertThat(gateway.askRefund(order, Optional.empty())).isEqualTo(new Refunding.Nothing());
  }

  @Test
  void a_refund_that_khalti_refuses_after_it_has_moved_is_done() {
    RefundOrder order = order(50_000);
    stand.khalti().refusesRefunds(true);

    assertThat(gateway.refund(order)).isEqualTo(new Refunding.Done(order.payment()));
  }

  @Test
  void another_payment_than_the_orders_is_not_given_back() {
    RefundOrder order =
        new RefundOrder(Fresh.uuid(), pidx, "another", new Money(50_000, KhaltiGateway.RUPEE));

    assertThat(gateway.refund(order))
        .isEqualTo(new Refunding.Refused("the order has no such payment"));
  }

  @Test
  void a_refund_of_a_payment_that_is_held_is_unknown() {
    RefundOrder order = order(50_000);
    payment.status = "Pending";

    assertThat(gateway.refund(order)).isInstanceOf(Refunding.Unknown.class);
    assertThat(payment.givenBack).isEmpty();
  }
}
