package dev.khata.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.PaymentGateway.RefundOrder;
import dev.khata.domain.payments.Refunding;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.call.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of answers and notices that the real server never gives. */
class SandboxAnswersTest {
  private static final Unit NPR = Unit.currency("NPR");
  private static final Money AMOUNT = new Money(50_000, NPR);
  private static final Secret SECRET = new Secret("a secret");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Caller caller = new Caller();
  private final Charge charge = new Charge(Fresh.uuid(), AMOUNT, "words");
  private final RefundOrder refund = new RefundOrder(Fresh.uuid(), "order_1", "pay_1", AMOUNT);
  private HttpServer server;
  private SandboxGateway gateway;
  private volatile int status;
  private volatile String body;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    gateway = new SandboxGateway(new SandboxConfig(url, List.of(SECRET), NPR), caller);
  }

  @AfterEach
  void close() {
    server.stop(0);
    caller.close();
  }

  private void says(int answered, String text) {
    status = answered;
    body = text;
  }

  @Test
  void only_the_sandbox_itself_says_that_there_is_no_such_thing() {
    says(404, "{\"error\":\"not_found\"}");
    assertThat(gateway.ask("order_1")).isInstanceOf(Standing.NotFound.class);
    assertThat(gateway.askRefund(refund, Optional.empty())).isInstanceOf(Refunding.Nothing.class);

    says(404, "<h1>404</h1>");
    assertThat(gateway.ask("order_1")).isInstanceOf(Standing.Unknown.class);
    assertThat(gateway.askRefund(refund, Optional.empty())).isInstanceOf(Refunding.Unknown.class);
  }

  @Test
  void only_the_sandbox_itself_refuses() {
    says(422, "{\"error\":\"bad_amount\"}");
    assertThat(gateway.open(charge)).isEqualTo(new Opening.Refused("bad_amount"));
    assertThat(gateway.refund(refund)).isEqualTo(new Refunding.Refused("bad_amount"));

    says(422, "{\"error\":\"Some Body said so\"}");
    assertThat(gateway.open(charge)).isEqualTo(new Opening.Unknown("HTTP status 422"));
    assertThat(gateway.refund(refund)).isEqualTo(new Refunding.Unknown("HTTP status 422"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 408, 429, 500, 502, 503, 504})
  void any_other_status_says_nothing(int other) {
    says(other, "{\"error\":\"some_thing\"}");

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.find(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.ask("order_1")).isInstanceOf(Standing.Unknown.class);
    assertThat(gateway.refund(refund)).isInstanceOf(Refunding.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"items\":[{}]}",
        "{\"items\":{}}",
        "{\"id\":7}",
        "{\"id\":\"\"}",
        "{\"id\":\"o\",\"reference\":\"r\",\"state\":\"open\",\"payments\":[]}"
      })
  void an_answer_of_another_form_says_nothing(String text) {
    says(200, text);

    assertThat(gateway.open(charge))
        .isInstanceOf(text.contains("\"o\"") ? Opening.Opened.class : Opening.Unknown.class);
    assertThat(gateway.find(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.ask("order_1")).isInstanceOf(Standing.Unknown.class);
    assertThat(gateway.refund(refund)).isInstanceOf(Refunding.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5|NPR",
        "-1|NPR",
        "1e3|NPR",
        "9223372036854775808|NPR",
        "\"1\"|NPR",
        "null|NPR",
        "1|XXQ",
        "1|XXX",
        "1|npr",
        "1|''"
      })
  void an_amount_that_is_none_says_nothing(String amount, String currency) {
    says(200, order("captured", amount, currency));

    assertThat(gateway.ask("order_1")).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void another_currency_is_told_as_it_is() {
    says(200, order("captured", "500", "INR"));

    assertThat(((Standing.Told) gateway.ask("order_1")).captures())
        .singleElement()
        .satisfies(
            capture ->
                assertThat(capture.amount()).isEqualTo(new Money(500, Unit.currency("INR"))));
  }

  private static String order(String status, String amount, String currency) {
    return """
    {"id":"order_1","reference":"%s","state":"closed","payments":[
      {"id":"pay_1","status":"%s","amount":%s,"currency":"%s"}]}\
    """
        .formatted(Fresh.uuid(), status, amount, currency);
  }

  @Test
  void another_refund_than_was_asked_for_is_none() {
    says(
        200,
        """
        {"id":"refund_1","payment":"pay_1","key":"%s","amount":50000,"currency":"NPR"}\
        """
            .formatted(Fresh.uuid()));

    assertThat(gateway.refund(refund)).isEqualTo(new Refunding.Unknown("another refund"));
  }

  @Test
  void of_several_orders_the_paid_one_is_found_and_a_closed_one_is_not() {
    String closed =
        "{\"id\":\"order_2\",\"reference\":\"%s\",\"state\":\"closed\",\"payments\":[]}"
            .formatted(charge.reference());

    says(200, "{\"items\":[" + closed + "]}");
    assertThat(gateway.find(charge)).isInstanceOf(Opening.Nothing.class);

    says(200, "{\"items\":[" + closed + "," + order("captured", "1", "NPR") + "]}");
    assertThat(gateway.find(charge)).isInstanceOf(Opening.Opened.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"payment.captured\"}",
        "{\"type\":\"refund.made\",\"refund\":{\"id\":\"r\",\"payment\":\"p\",\"amount\":-1,"
            + "\"currency\":\"NPR\"}}"
      })
  void what_is_signed_and_makes_no_sense_is_unreadable(String text) {
    assertThat(signed(text, Long.toString(NOW.getEpochSecond())))
        .isEqualTo(new Notice.Rejected(Notice.Reason.UNREADABLE));
  }

  @Test
  void an_event_that_matters_to_nobody_reports_nothing() {
    assertThat(signed("{\"type\":\"weather\"}", Long.toString(NOW.getEpochSecond())))
        .isEqualTo(new Notice.Signed("event_1", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1e9", "9223372036854775807", "-9223372036854775808"})
  void a_time_that_is_none_is_stale(String timestamp) {
    assertThat(signed("{\"type\":\"weather\"}", timestamp))
        .isEqualTo(new Notice.Rejected(Notice.Reason.STALE));
  }

  @Test
  void five_minutes_are_tolerated_either_way_and_not_a_second_more() {
    for (long off : new long[] {300, -300}) {
      assertThat(signed("{\"type\":\"weather\"}", Long.toString(NOW.getEpochSecond() + off)))
          .isInstanceOf(Notice.Signed.class);
    }
    for (long off : new long[] {301, -301}) {
      assertThat(signed("{\"type\":\"weather\"}", Long.toString(NOW.getEpochSecond() + off)))
          .isEqualTo(new Notice.Rejected(Notice.Reason.STALE));
    }
  }

  @Test
  void the_signature_is_that_of_anybody_else() {
    // printf 'event_1.1772366400.{}' | openssl dgst -sha256 -hmac 'a secret' -binary | base64
    assertThat(Signature.of(SECRET, "event_1", "1772366400", "{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,wNXY8/sVmhUdvPzWNDe2RXHjsTSLVjHmcMvYTotaN8M=");
  }

  private Notice signed(String text, String timestamp) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String signature = Signature.of(SECRET, "event_1", timestamp, bytes);
    return gateway.read(
        Map.of(
            Signature.ID,
            "event_1",
            Signature.TIMESTAMP,
            timestamp,
            Signature.SIGNATURE,
            "v1,b2xk " + signature),
        bytes,
        NOW);
  }
}
