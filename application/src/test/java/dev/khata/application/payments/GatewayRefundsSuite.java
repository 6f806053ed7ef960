package dev.khata.application.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Report;
import dev.khata.domain.wallet.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds when a {@link PaymentGateway} gives money back. */
public abstract class GatewayRefundsSuite extends GatewayNoticesSuite {
  @Test
  void a_refund_asked_for_twice_under_one_key_is_given_once() {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());

    Refunding first = gateway.refund(refund);
    Refunding second = gateway.refund(refund);

    assertThat(id(second)).isEqualTo(id(first));
    assertThat(stand.givenBackOf(refund.payment())).containsExactly(refund.amount());
  }

  @Test
  void a_refund_is_asked_for_by_its_own_id() {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());

    String id = id(gateway.refund(refund));

    assertThat(id(gateway.askRefund(refund, Optional.of(id)))).isEqualTo(id);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ERROR")
  void a_refund_whose_answer_is_lost_is_found_by_asking(Trouble trouble) {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());
    stand.spoil(Asked.REFUND, trouble);

    Refunding lost = gateway.refund(refund);
    Refunding found = gateway.askRefund(refund, Optional.empty());
    Refunding again = gateway.refund(refund);

    assertThat(lost).isInstanceOf(Refunding.Unknown.class);
    assertThat(id(again)).isEqualTo(id(found));
    assertThat(stand.givenBackOf(refund.payment())).containsExactly(refund.amount());
  }

  @Test
  void a_refund_that_failed_at_the_gateway_was_none_and_may_be_asked_for_again() {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());
    stand.spoil(Asked.REFUND, Trouble.ERROR);

    Refunding failed = gateway.refund(refund);
    Refunding asked = gateway.askRefund(refund, Optional.empty());
    Refunding again = gateway.refund(refund);

    assertThat(failed).isInstanceOf(Refunding.Unknown.class);
    assertThat(asked).isInstanceOf(Refunding.Nothing.class);
    assertThat(id(again)).isNotEmpty();
    assertThat(stand.givenBackOf(refund.payment())).containsExactly(refund.amount());
  }

  @Test
  void a_refund_that_was_never_asked_for_is_nothing() {
    Opened order = paid(Story.REFUNDED);

    assertThat(gateway.askRefund(refund(order, order.charge().amount()), Optional.empty()))
        .isInstanceOf(Refunding.Nothing.class);
  }

  @Test
  void what_was_given_back_at_the_gateway_is_no_refund_of_ours() {
    happens(Story.REFUNDED);
    Opened order = paid(Story.REFUNDED_AT_THE_GATEWAY);
    RefundOrder refund = refund(order, part(order.charge().amount(), 100));
    stand.givesBack(refund.payment(), refund.amount());

    assertThat(gateway.askRefund(refund, Optional.empty())).isInstanceOf(Refunding.Nothing.class);
  }

  @Test
  void parts_under_two_keys_are_two_refunds() {
    Opened order = paid(Story.PARTLY_REFUNDED);
    RefundOrder one = refund(order, part(order.charge().amount(), 100));
    RefundOrder other = new RefundOrder(Fresh.uuid(), one.order(), one.payment(), one.amount());

    assertThat(id(gateway.refund(one))).isNotEqualTo(id(gateway.refund(other)));
    assertThat(stand.givenBackOf(one.payment())).containsExactly(one.amount(), one.amount());
  }

  @Test
  void more_than_was_taken_is_not_given_back() {
    Opened order = paid(Story.REFUNDED);
    Money tooMuch = part(order.charge().amount(), order.charge().amount().minorUnits() + 1);

    assertThat(gateway.refund(refund(order, tooMuch))).isInstanceOf(Refunding.Refused.class);
    assertThat(stand.givenBackOf(capture(order).payment())).isEmpty();
  }

  @Test
  void a_signed_notice_of_a_refund_names_our_key() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());

    String id = id(gateway.refund(refund));
    List<Report.Refunded> reports = reports(order, Report.Refunded.class);

    assertThat(reports).isNotEmpty();
    assertThat(reports)
        .containsOnly(
            new Report.Refunded(refund.payment(), id, Optional.of(refund.key()), refund.amount()));
  }

  @Test
  void a_capture_that_was_given_back_was_a_capture() {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());
    gateway.refund(refund);

    isPaidOnce(order);
  }

  @ParameterizedTest
  @EnumSource
  void a_refund_asked_about_in_trouble_is_unknown_and_asked_again(Trouble trouble) {
    Opened order = paid(Story.REFUNDED);
    RefundOrder refund = refund(order, order.charge().amount());
    String id = id(gateway.refund(refund));
    stand.spoil(Asked.ASK_REFUND, trouble);

    assertThat(gateway.askRefund(refund, Optional.of(id))).isInstanceOf(Refunding.Unknown.class);
    assertThat(id(gateway.askRefund(refund, Optional.of(id)))).isEqualTo(id);
  }

  /** The gateway's own id of a refund that is made or in hand. */
  private static String id(Refunding refunding) {
    assertThat(refunding).isInstanceOfAny(Refunding.Done.class, Refunding.Pending.class);
    return switch (refunding) {
      case Refunding.Done(String refund) -> refund;
      case Refunding.Pending(String refund) -> refund;
      case Refunding.Refused _, Refunding.Nothing _, Refunding.Unknown _ ->
          throw new AssertionError(refunding);
    };
  }
}
