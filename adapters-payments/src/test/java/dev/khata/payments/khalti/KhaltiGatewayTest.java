package dev.khata.payments.khalti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.payments.Asked;
import dev.khata.application.payments.Story;
import dev.khata.application.payments.Trouble;
import dev.khata.domain.payments.Capture;
import dev.khata.domain.payments.Completion;
import dev.khata.domain.payments.NextStep;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Opening;
import dev.khata.domain.payments.OrderState;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentGateway.Charge;
import dev.khata.domain.payments.Standing;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.payments.vendor.Request;
import dev.khata.payments.vendor.Says;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KhaltiGatewayTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  private final KhaltiStand stand = new KhaltiStand();
  private final PaymentGateway gateway = stand.gateway();
  private final Charge charge = stand.charge(Story.PAID);

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void a_payment_is_asked_for_as_khalti_describes_it() {
    Opening.Opened opened = opened();

    Request asked = stand.khalti().requests().getFirst();
    assertThat(asked.line()).isEqualTo("POST /api/v2/epayment/initiate/");
    assertThat(asked.header("authorization")).isEqualTo("Key " + KhaltiStandIn.SECRET);
    assertThat(asked.json().toString())
        .isEqualTo(
            """
            {"return_url":"%s","website_url":"%s","amount":50000,"purchase_order_id":"%s",\
            "purchase_order_name":"A plan of 30 days"}\
            """
                .formatted(KhaltiStand.RETURN_URL, KhaltiStand.WEBSITE_URL, charge.reference()));
    assertThat(opened.step())
        .isEqualTo(
            new NextStep.Visit(
                URI.create("https://test-pay.khalti.com/?pidx=" + opened.reference())));
  }

  @Test
  void what_khalti_blames_a_field_for_is_refused() {
    assertThat(gateway.open(of(new Money(999, KhaltiGateway.RUPEE))))
        .isEqualTo(new Opening.Refused("Khalti refuses: amount"));
    assertThat(gateway.open(of(new Money(5000, Unit.currency("INR")))))
        .isInstanceOf(Opening.Refused.class);
  }

  private Charge of(Money amount) {
    return new Charge(charge.reference(), amount, charge.words());
  }

  @Test
  void a_payment_whose_answer_was_lost_is_asked_for_anew() {
    stand.spoil(Asked.OPEN, Trouble.ANSWER_LOST);

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.find(charge)).isEqualTo(new Opening.Nothing());
    assertThat(gateway.open(charge)).isInstanceOf(Opening.Opened.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 408, 429, 500, 503})
  void what_is_not_the_requests_fault_refuses_nothing(int status) {
    String pidx = opened().reference();
    Says says = new Says(status, "{\"detail\":\"Not found.\",\"error_key\":\"validation_error\"}");
    stand.khalti().fix("/api/v2/epayment/initiate/", says);
    stand.khalti().fix("/api/v2/epayment/lookup/", says);

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
    assertThat(gateway.ask(pidx)).isInstanceOf(Standing.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"pidx\":\"x\"}",
        "{\"payment_url\":\"https://pay.example\"}",
        "{\"pidx\":\"x\",\"payment_url\":\"pay\"}",
        "{\"pidx\":\"x\",\"payment_url\":\"javascript:alert(1)\"}"
      })
  void without_a_page_to_pay_on_there_may_be_a_payment_or_not(String body) {
    stand.khalti().fix("/api/v2/epayment/initiate/", new Says(200, body));

    assertThat(gateway.open(charge)).isInstanceOf(Opening.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pidx\":\"%s\",\"total_amount\":50000,\"transaction_id\":\"t\"}",
        "{\"pidx\":\"%s\",\"status\":\"Completed\",\"transaction_id\":\"t\"}",
        "{\"pidx\":\"x%s\",\"status\":\"Completed\",\"total_amount\":50000,\"transaction_id\":\"t\"}"
      })
  void what_is_told_of_another_payment_or_not_wholly_is_not_believed(String body) {
    String pidx = opened().reference();
    stand.khalti().fix("/api/v2/epayment/lookup/", new Says(200, body.formatted(pidx)));

    assertThat(gateway.ask(pidx)).isInstanceOf(Standing.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Completed,true,CLOSED",
    "COMPLETED,true,CLOSED",
    "Refunded,true,CLOSED",
    "Partially Refunded,true,CLOSED",
    "Partially refunded,true,CLOSED",
    "Pending,false,OPEN",
    "Initiated,false,OPEN",
    "Canceled,false,OPEN",
    "Something new,false,OPEN",
    "Expired,false,CLOSED",
    "User canceled,false,CLOSED"
  })
  void a_payment_goes_by_its_status(String status, boolean captured, OrderState state) {
    String pidx = opened().reference();
    KhaltiStandIn.Paid payment = stand.khalti().payment(pidx);
    payment.transaction = Optional.of("transaction");
    payment.status = status;

    assertThat(gateway.ask(pidx))
        .isEqualTo(
            new Standing.Told(
                Optional.empty(),
                captured ? List.of(new Capture("transaction", charge.amount())) : List.of(),
                state));
  }

  @Test
  void a_payment_that_is_complete_without_a_transaction_is_not_believed() {
    String pidx = opened().reference();
    stand.khalti().payment(pidx).status = "Completed";

    assertThat(gateway.ask(pidx)).isInstanceOf(Standing.Unknown.class);
  }

  @Test
  void what_the_return_page_brings_is_a_hint_and_khalti_is_asked() {
    String pidx = opened().reference();
    Map<String, String> lie = Map.of("pidx", pidx, "status", "Completed", "transaction_id", "x");
    Standing open = new Standing.Told(Optional.empty(), List.of(), OrderState.OPEN);

    assertThat(gateway.complete(pidx, lie)).isEqualTo(new Completion.Verified(open));
    assertThat(gateway.complete(pidx, Map.of())).isEqualTo(new Completion.Verified(open));
    assertThat(gateway.complete("another", lie)).isEqualTo(new Completion.NotVerified());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pidx=abc&status=Completed;abc:completed",
        "status=User+canceled&pidx=abc;abc:user canceled",
        "pidx=abc&status=User%20canceled&pidx=def;abc:user canceled",
        "pidx=abc&status=anything;abc:other",
        "pidx=abc;abc:other",
        "{\"pidx\": \"abc\", \"status\": \"Pending\"};abc:pending"
      })
  void a_return_is_a_hint_of_its_own_for_each_status(String body, String id) {
    assertThat(read(body)).isEqualTo(new Notice.Hint(id, "abc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pidx=",
        "pidx=a%20b",
        "pidx=%zz",
        "pidx",
        "status=Completed",
        "{\"pidx\": 1}",
        "{\"pidx\": \"a/b\"}",
        "pidx=01234567890123456789012345678901234567890123456789012345678901234"
      })
  void what_names_no_payment_is_believed_by_nobody(String body) {
    assertThat(read(body)).isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  @Test
  void what_is_longer_than_any_return_is_not_read() {
    assertThat(read("pidx=abc&mobile=" + "9".repeat(9000)))
        .isEqualTo(new Notice.Rejected(Notice.Reason.FORGED));
  }

  private Notice read(String body) {
    return gateway.read(Map.of(), body.getBytes(UTF_8), NOW);
  }

  private Opening.Opened opened() {
    return (Opening.Opened) gateway.open(charge);
  }
}
