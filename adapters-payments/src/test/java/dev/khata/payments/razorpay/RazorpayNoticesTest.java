package dev.khata.payments.razorpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.Posted;
import dev.khata.application.payments.Story;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.Report;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RazorpayNoticesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final RazorpayStand stand = new RazorpayStand(true);
  private final PaymentGateway gateway = stand.gateway();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void a_payment_that_is_authorised_is_a_change_and_no_capture() {
    assertThat(reports("payment.authorized", payment("authorized", "\"INR\"")))
        .containsExactly(new Report.Changed(order()));
  }

  @Test
  void a_capture_of_which_the_amount_can_not_be_read_is_asked_about() {
    assertThat(reports("payment.captured", payment("captured", "\"??\"")))
        .containsExactly(new Report.Changed(order()));
  }

  @Test
  void a_payment_of_something_else_that_the_account_sells_is_none_of_ours() {
    String other = "{\"payment\":{\"entity\":{\"id\":\"pay_1\",\"order_id\":null,\"notes\":[]}}}";

    assertThat(reports("payment.captured", other)).isEmpty();
    assertThat(reports("payment.failed", other)).isEmpty();
  }

  @Test
  void a_refund_that_is_only_begun_tells_nothing_and_one_that_failed_does() {
    assertThat(reports("refund.created", refund("pending"))).isEmpty();
    assertThat(reports("refund.speed_changed", refund("processed"))).isEmpty();
    assertThat(reports("refund.failed", refund("failed")))
        .containsExactly(new Report.RefundFailed("pay_1", "rfnd_1", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment.downtime.started", "invoice.paid", "subscription.charged"})
  void an_event_that_we_do_not_know_is_signed_and_says_nothing(String event) {
    assertThat(reports(event, "{}")).isEmpty();
  }

  @Test
  void the_order_that_comes_with_a_payment_names_our_reference() {
    var charge = stand.charge(Story.PAID);
    String reference = ((Opening.Opened) gateway.open(charge)).reference();
    stand.pays(reference);

    List<Notice> notices = stand.notices(reference).stream().map(this::read).toList();

    assertThat(((Notice.Signed) notices.getLast()).reports())
        .extracting(report -> ((Report.Captured) report).order())
        .containsExactly(new Report.Order(reference, Optional.of(charge.reference())));
  }

  @Test
  void an_event_without_its_id_can_not_be_read() {
    Posted posted = event("payment.captured", payment("captured", "\"INR\""));
    Map<String, String> headers = new HashMap<>(posted.headers());
    headers.remove("x-razorpay-event-id");

    assertThat(gateway.read(headers, posted.body(), NOW))
        .isEqualTo(new Notice.Rejected(Notice.Reason.UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"event\":\"payment.captured\"}",
        "{\"event\":\"refund.processed\",\"payload\":{\"refund\":{\"entity\":{\"id\":\"rfnd_1\"}}}}",
        "{\"event\":\"payment.dispute.lost\",\"payload\":{}}",
        "{\"event\":\"order.paid\",\"event\":\"other\"}"
      })
  void what_is_signed_and_of_another_form_can_not_be_read(String body) {
    assertThat(read(stand.razorpay().events().signed(body.getBytes(UTF_8), NOW)))
        .isEqualTo(new Notice.Rejected(Notice.Reason.UNREADABLE));
  }

  @Test
  void the_same_event_with_other_spaces_is_another_text() {
    Posted posted = event("payment.captured", payment("captured", "\"INR\""));
    byte[] spaced = new String(posted.body(), UTF_8).replace(",", ", ").getBytes(UTF_8);

    assertThat(gateway.read(posted.headers(), spaced, NOW))
        .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  @Test
  void without_a_secret_nobody_is_believed() {
    Posted posted = event("payment.captured", payment("captured", "\"INR\""));

    assertThat(stand.believing(List.of()).read(posted.headers(), posted.body(), NOW))
        .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  private List<Report> reports(String event, String payload) {
    return ((Notice.Signed) read(event(event, payload))).reports();
  }

  private Posted event(String event, String payload) {
    String body = "{\"entity\":\"event\",\"event\":\"" + event + "\",\"payload\":" + payload + "}";
    return stand.razorpay().events().signed(body.getBytes(UTF_8), NOW);
  }

  private Notice read(Posted posted) {
    return gateway.read(posted.headers(), posted.body(), posted.at());
  }

  private static Report.Order order() {
    return new Report.Order("order_1", Optional.empty());
  }

  private static String payment(String status, String currency) {
    return """
    {"payment":{"entity":{"id":"pay_1","amount":100,"currency":%s,"status":"%s",\
    "order_id":"order_1","captured":false,"notes":[]}}}\
    """
        .formatted(currency, status);
  }

  private static String refund(String status) {
    return """
    {"refund":{"entity":{"id":"rfnd_1","payment_id":"pay_1","amount":100,"currency":"INR",\
    "status":"%s","receipt":null,"notes":[]}}}\
    """
        .formatted(status);
  }
}
