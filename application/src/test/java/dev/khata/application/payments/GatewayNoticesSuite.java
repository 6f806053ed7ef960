package dev.khata.application.payments;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Report;
import dev.khata.domain.wallet.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the notices of a {@link PaymentGateway}. */
public abstract class GatewayNoticesSuite extends GatewayCases {
  @Test
  void a_signed_notice_tells_of_a_capture_as_the_gateway_does_when_asked() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.PAID);

    List<Report.Captured> captures = reports(order, Report.Captured.class);

    assertThat(captures).isNotEmpty();
    assertThat(captures)
        .allSatisfy(
            captured -> {
              assertThat(captured.capture()).isEqualTo(capture(order));
              assertThat(captured.order().reference()).isEqualTo(order.reference());
              assertThat(captured.order().ours()).isIn(ours(order));
            });
  }

  @Test
  void one_payment_may_be_told_of_by_two_events() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.CONFIRMED_TWICE);
    stand.confirmsAgain(order.reference());

    List<Notice.Signed> capturing =
        signed(order).stream().filter(GatewayNoticesSuite::tellsOfACapture).toList();

    assertThat(capturing)
        .extracting(Notice.Signed::id)
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
    assertThat(reports(order, Report.Captured.class))
        .extracting(Report.Captured::capture)
        .containsOnly(capture(order));
    isPaidOnce(order);
  }

  @Test
  void a_decline_is_told_before_the_capture_that_follows() {
    happens(Story.NOTICE_SIGNED);
    Opened order = opened(Story.PAID_AFTER_DECLINE);
    stand.isDeclined(order.reference());
    stand.pays(order.reference());

    List<Report> reports = reports(order, Report.class);

    assertThat(reports).hasAtLeastOneElementOfType(Report.Declined.class);
    assertThat(reports.getLast()).isInstanceOf(Report.Captured.class);
  }

  @Test
  void a_notice_that_is_sent_again_is_the_same_event() {
    Opened order = paid(Story.PAID);

    for (Posted posted : posted(order)) {
      Notice again =
          gateway.read(posted.headers(), posted.body(), posted.at().plus(Duration.ofSeconds(5)));
      assertThat(again).isEqualTo(read(gateway, posted)).isNotInstanceOf(Notice.Rejected.class);
    }
  }

  @Test
  void a_hint_names_the_order_that_is_to_be_asked_about() {
    Opened order = paid(Story.PAID);

    assertThat(posted(order))
        .map(posted -> read(gateway, posted))
        .filteredOn(Notice.Hint.class::isInstance)
        .allSatisfy(
            hint -> assertThat(((Notice.Hint) hint).reference()).isEqualTo(order.reference()));
  }

  @Test
  void the_headers_that_matter_are_named_in_lower_case() {
    assertThat(gateway.noticeHeaders()).allMatch(name -> name.equals(name.toLowerCase(ROOT)));
  }

  @Test
  void a_notice_of_which_one_bit_is_turned_is_forged() {
    happens(Story.NOTICE_SIGNED);
    Posted posted = posted(paid(Story.PAID)).getFirst();

    for (int i = 0; i < posted.body().length; i++) {
      assertThat(read(gateway, posted.turned(i)))
          .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
    }
  }

  @Test
  void a_notice_without_its_headers_is_forged() {
    happens(Story.NOTICE_SIGNED);
    Posted posted = posted(paid(Story.PAID)).getFirst();

    assertThat(gateway.read(Map.of(), posted.body(), posted.at()))
        .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  @Test
  void headers_of_another_notice_sign_nothing() {
    happens(Story.NOTICE_SIGNED);
    Posted one = posted(paid(Story.PAID)).getFirst();
    Posted other = posted(paid(Story.PAID)).getFirst();

    assertThat(gateway.read(other.headers(), one.body(), one.at()))
        .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "null", "\u0000", "{\"event\":1}", "\"x\""})
  void what_a_stranger_posts_is_never_signed(String body) {
    happens(Story.NOTICE_SIGNED);
    Posted genuine = posted(paid(Story.PAID)).getFirst();
    Map<String, String> odd = new HashMap<>();
    genuine.headers().forEach((name, value) -> odd.put(name, "é," + value.length()));

    for (Map<String, String> headers : List.of(Map.<String, String>of(), genuine.headers(), odd)) {
      assertThat(gateway.read(headers, body.getBytes(StandardCharsets.UTF_8), genuine.at()))
          .isInstanceOf(Notice.Rejected.class);
    }
  }

  @Test
  void a_notice_from_another_time_is_stale() {
    happens(Story.NOTICE_SIGNED, Story.NOTICE_TIMED);
    Posted posted = posted(paid(Story.PAID)).getFirst();

    assertThat(
            Stream.of(Duration.ofMinutes(6), Duration.ofMinutes(-6))
                .map(off -> gateway.read(posted.headers(), posted.body(), posted.at().plus(off))))
        .containsOnly(new Notice.Rejected(Notice.Reason.STALE));
  }

  @Test
  void while_a_secret_is_changed_both_are_believed_and_afterwards_one() {
    happens(Story.NOTICE_SIGNED, Story.SECRET_CHANGED);
    Secret old = stand.secret();
    Secret fresh = new Secret(Fresh.word() + Fresh.word());
    Posted before = posted(paid(Story.PAID)).getFirst();
    stand.signsBy(fresh);
    Posted after = posted(paid(Story.PAID)).getFirst();

    PaymentGateway both = stand.believing(List.of(fresh, old));
    PaymentGateway one = stand.believing(List.of(fresh));

    assertThat(read(both, before)).isInstanceOf(Notice.Signed.class);
    assertThat(read(both, after)).isInstanceOf(Notice.Signed.class);
    assertThat(read(one, after)).isInstanceOf(Notice.Signed.class);
    assertThat(read(one, before)).isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
    assertThat(read(gateway, after)).isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  @Test
  void a_reversal_and_its_undoing_name_the_same() {
    happens(Story.NOTICE_SIGNED, Story.REVERSED);
    Opened order = paid(Story.REVERSAL_UNDONE);
    Capture capture = capture(order);
    stand.takesBack(capture.payment());
    stand.undoes(capture.payment());

    List<Report.Reversed> reversed = reports(order, Report.Reversed.class);
    List<Report.ReversalUndone> undone = reports(order, Report.ReversalUndone.class);

    assertThat(reversed).hasSize(1);
    assertThat(reversed.getFirst().payment()).isEqualTo(capture.payment());
    assertThat(reversed.getFirst().amount()).isEqualTo(capture.amount());
    assertThat(undone)
        .containsExactly(
            new Report.ReversalUndone(
                capture.payment(), reversed.getFirst().reversal(), capture.amount()));
  }

  @Test
  void a_payment_is_reversed_after_it_was_captured() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.REVERSED);
    Capture capture = capture(order);
    stand.takesBack(capture.payment());

    List<Report.Reversed> reversed = reports(order, Report.Reversed.class);

    assertThat(reversed).extracting(Report.Reversed::payment).containsExactly(capture.payment());
    assertThat(reversed).extracting(Report.Reversed::amount).containsExactly(capture.amount());
    assertThat(told(order).captures()).containsExactly(capture);
  }

  @Test
  void a_dispute_is_told_and_moves_nothing() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.DISPUTED);
    Capture capture = capture(order);
    stand.disputes(capture.payment());

    assertThat(reports(order, Report.Disputed.class))
        .containsExactly(new Report.Disputed(capture.payment()));
    assertThat(reports(order, Report.Reversed.class)).isEmpty();
    isPaidOnce(order);
  }

  @Test
  void refunds_made_at_the_gateway_are_told_each_with_its_own_amount() {
    happens(Story.NOTICE_SIGNED);
    Opened order = paid(Story.REFUNDED_AT_THE_GATEWAY);
    Capture capture = capture(order);
    Money first = part(capture.amount(), 100);
    Money second = part(capture.amount(), 200);
    stand.givesBack(capture.payment(), first);
    stand.givesBack(capture.payment(), second);

    List<Report.Refunded> refunds = reports(order, Report.Refunded.class);

    assertThat(refunds.stream().map(Report.Refunded::refund).distinct()).hasSize(2);
    assertThat(refunds).extracting(Report.Refunded::key).containsOnly(Optional.empty());
    assertThat(refunds).extracting(Report.Refunded::payment).containsOnly(capture.payment());
    assertThat(refunds).extracting(Report.Refunded::amount).containsOnly(first, second);
  }

  private static List<Optional<UUID>> ours(Opened order) {
    return List.of(Optional.empty(), Optional.of(order.charge().reference()));
  }

  private static boolean tellsOfACapture(Notice.Signed notice) {
    return notice.reports().stream().anyMatch(Report.Captured.class::isInstance);
  }
}
