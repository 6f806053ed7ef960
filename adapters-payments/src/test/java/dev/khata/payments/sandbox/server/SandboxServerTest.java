package dev.khata.payments.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.payments.Posted;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.NoticeBox;
import dev.khata.payments.call.Call;
import dev.khata.payments.call.Caller;
import dev.khata.payments.call.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suite of the port doesn't reach: what comes by itself, and what people see and do. */
class SandboxServerTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MAX_ORDERS = 3;

  private final NoticeBox box = new NoticeBox();
  private final Caller caller = new Caller();
  private SandboxServer server;

  @BeforeEach
  void serve() throws IOException {
    server =
        new SandboxServer(
            new SandboxSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(box.address()),
                new Secret("a secret"),
                new Delays(SOON, SOON, SOON, List.of(SOON, SOON)),
                MAX_ORDERS),
            InstantSource.system(),
            Fresh::uuid);
  }

  @AfterEach
  void close() {
    server.close();
    box.close();
    caller.close();
  }

  @ParameterizedTest
  @CsvSource({
    "100, payment.captured",
    "101, payment.declined",
    "199, payment.captured",
    "102, payment.captured",
    "103, payment.captured",
    "104, payment.captured payment.captured",
    "105, payment.declined payment.captured",
    "106, payment.captured payment.reversed",
    "107, payment.captured",
    "108, payment.captured"
  })
  void the_last_digits_choose_what_is_told_without_anybody_hurrying(int amount, String types) {
    caller.make(order(amount));

    List<String> expected = List.of(types.split(" "));
    await(() -> types().size() >= expected.size());
    assertThat(types()).isEqualTo(expected);
  }

  @Test
  void a_notice_that_nobody_takes_is_sent_again_as_the_same_event_and_in_the_end_given_up() {
    box.answers(500);

    opened(100);

    await(() -> box.posted().size() == 3);
    assertThat(box.posted())
        .extracting(posted -> posted.headers().get("webhook-id"))
        .containsOnly(box.posted().getFirst().headers().get("webhook-id"));
    assertThat(box.posted())
        .extracting(posted -> new String(posted.body(), StandardCharsets.UTF_8))
        .containsOnly(new String(box.posted().getFirst().body(), StandardCharsets.UTF_8));
  }

  @Test
  void a_notice_is_sent_until_it_is_taken() {
    box.answers(302);
    opened(100);
    await(() -> !box.posted().isEmpty());

    box.answers(200);
    opened(100);
    await(() -> ids().distinct().count() == 2);
    server.settle();

    assertThat(box.posted()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void notices_go_where_they_are_sent_to() {
    try (NoticeBox other = new NoticeBox()) {
      server.tells(other.address());

      opened(100);
      server.settle();

      assertThat(other.posted()).hasSize(1);
      assertThat(box.posted()).isEmpty();
    }
  }

  @Test
  void what_was_given_back_here_is_told_with_the_total_beside_it() {
    String payment = payment(opened(10_000));
    control("payments/" + payment + "/refund?amount=100");
    control("payments/" + payment + "/refund");
    server.settle();

    JsonNode last = event(box.posted().getLast());
    assertThat(last.path("refund").path("amount").longValue()).isEqualTo(9_900);
    assertThat(last.path("refund").has("key")).isFalse();
    assertThat(last.path("payment").path("refunded").longValue()).isEqualTo(10_000);
    assertThat(status(control("payments/" + payment + "/refund"))).isEqualTo(422);
  }

  @Test
  void it_tells_of_all_that_it_has_taken_and_of_nothing_else() {
    String paid = opened(10_000);
    String payment = payment(paid);
    opened(10_001);
    String less = opened(10_008);
    control("payments/" + payment + "/refund?amount=100");

    List<Taken> taken = server.taken();

    assertThat(taken).extracting(Taken::order).containsExactly(paid, less);
    assertThat(taken)
        .extracting(one -> one.amount().minorUnits())
        .containsExactly(10_000L, 10_007L);
    assertThat(taken).extracting(Taken::refunded).containsExactly(100L, 0L);
    assertThat(taken.getFirst().payment()).isEqualTo(payment);
  }

  @Test
  void a_dispute_that_is_won_before_it_was_lost_takes_nothing_back() {
    String payment = payment(opened(100));
    control("payments/" + payment + "/dispute");
    control("payments/" + payment + "/win");
    control("payments/" + payment + "/reverse");
    server.settle();

    assertThat(types())
        .containsExactly("payment.captured", "payment.disputed", "payment.dispute_won");
    assertThat(status(control("payments/" + payment + "/dispute"))).isEqualTo(409);
  }

  @Test
  void a_key_stands_for_one_refund() {
    String payment = payment(opened(100));
    UUID key = Fresh.uuid();
    Call first = refund(payment, key, 40);

    assertThat(json(caller.make(first))).isEqualTo(json(caller.make(first)));
    assertThat(status(caller.make(refund(payment, key, 41)))).isEqualTo(409);
    assertThat(status(caller.make(refund(payment, Fresh.uuid(), 61)))).isEqualTo(422);
    assertThat(status(caller.make(refund(payment, Fresh.uuid(), 60)))).isEqualTo(200);
  }

  @Test
  void what_is_not_captured_is_not_given_back_and_what_is_paid_not_paid_by_mistake() {
    String declined = opened(101);
    String paid = opened(100);

    assertThat(status(caller.make(refund(payment(declined), Fresh.uuid(), 1)))).isEqualTo(409);
    assertThat(status(control("orders/" + declined + "/pay-again"))).isEqualTo(409);
    assertThat(status(control("orders/" + paid + "/pay"))).isEqualTo(409);
    assertThat(status(control("orders/" + declined + "/pay"))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"reference\":\"r\",\"words\":\"w\",\"amount\":1,\"currency\":\"NPR\"}",
        "{\"reference\":\"R\",\"words\":\"w\",\"amount\":0,\"currency\":\"NPR\"}",
        "{\"reference\":\"R\",\"words\":\"w\",\"amount\":1.5,\"currency\":\"NPR\"}",
        "{\"reference\":\"R\",\"words\":\"w\",\"amount\":\"1\",\"currency\":\"NPR\"}",
        "{\"reference\":\"R\",\"words\":\"w\",\"amount\":1,\"currency\":\"NOPE\"}",
        "{\"reference\":\"R\",\"amount\":1,\"currency\":\"NPR\"}"
      })
  void an_order_that_is_none_is_not_taken(String body) {
    Call call = Call.post(at("/v1/orders"), body.replace("\"R\"", "\"" + Fresh.uuid() + "\""));

    assertThat(status(caller.make(call))).isIn(400, 422);
    assertThat(all().path("orders")).isEmpty();
  }

  @Test
  void it_keeps_so_many_orders_and_no_more() {
    for (int i = 0; i < MAX_ORDERS; i++) {
      opened(100);
    }

    assertThat(status(caller.make(order(100)))).isEqualTo(503);
    assertThat(all().path("orders")).hasSize(MAX_ORDERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/orders/order_1",
        "/v1/orders/1",
        "/v1/refunds/refund_1",
        "/v1/refunds?key=018f2f3e-0000-7000-8000-000000000000",
        "/v2/orders",
        "/favicon.ico"
      })
  void what_is_not_there_is_not_found(String path) {
    assertThat(status(caller.make(Call.get(at(path))))).isEqualTo(404);
  }

  @Test
  void people_see_what_it_holds_and_words_are_only_words() {
    opened(100);

    String page = text(caller.make(Call.get(at("/")).with("Accept", "text/html,*/*")));

    assertThat(page)
        .contains("100.00 &lt;b&gt;&amp;", "1.00 NPR", "/pay-again")
        .doesNotContain("<b>");
    assertThat(all().path("orders")).hasSize(1);
  }

  @Test
  void a_browser_is_sent_back_to_the_page() {
    String order = opened(101);

    Outcome outcome =
        caller.make(
            Call.post(at("/control/orders/" + order + "/pay"), "").with("Accept", "text/html"));

    assertThat(status(outcome)).isEqualTo(303);
    assertThat(all().findValuesAsText("status")).contains("captured");
  }

  @Test
  void its_statement_has_each_movement_of_money_once_and_what_it_keeps() {
    String refunded = payment(opened(10_004));
    UUID key = Fresh.uuid();
    caller.make(refund(refunded, key, 2_500));
    caller.make(refund(refunded, key, 2_500));
    String won = payment(opened(5_000));
    control("payments/" + won + "/reverse");
    control("payments/" + won + "/win");
    opened(101);

    String[] lines = text(caller.make(Call.get(at("/statement.csv")))).split("\r\n");

    assertThat(lines[0])
        .isEqualTo("type,id,payment_id,amount,fee,tax,currency,at,settled_at,settlement_id");
    assertThat(lines).hasSize(6);
    assertThat(lines[1])
        .startsWith("capture," + refunded + "," + refunded + ",100.04,2.00,0.36,NPR,");
    assertThat(lines[2]).matches("refund,refund_\\w+," + refunded + ",25.00,0.00,0.00,NPR,.*");
    assertThat(lines[3]).startsWith("capture," + won + "," + won + ",50.00,1.00,0.18,NPR,");
    assertThat(lines[4]).matches("reversal,dispute_\\w+," + won + ",50.00,0.00,0.00,NPR,.*");
    assertThat(lines[5]).matches("reversal_undone,dispute_\\w+," + won + ",50.00,.*");
  }

  @Test
  void somebody_can_let_the_next_answer_go_wrong() {
    assertThat(status(control("faults?route=open&fault=error"))).isEqualTo(200);

    assertThat(status(caller.make(order(100)))).isEqualTo(500);
    assertThat(status(caller.make(order(100)))).isEqualTo(201);
    assertThat(status(control("faults?route=open&fault=odd"))).isEqualTo(422);
  }

  private URI at(String path) {
    return URI.create(server.url() + path);
  }

  private Call order(int amount) {
    return Call.post(
        at("/v1/orders"),
        """
        {"reference":"%s","words":"100.00 <b>&","amount":%d,"currency":"NPR"}\
        """
            .formatted(Fresh.uuid(), amount));
  }

  private String opened(int amount) {
    return json(caller.make(order(amount))).path("id").textValue();
  }

  private String payment(String order) {
    return json(caller.make(Call.get(at("/v1/orders/" + order))))
        .path("payments")
        .path(0)
        .path("id")
        .textValue();
  }

  private Call refund(String payment, UUID key, int amount) {
    return Call.post(
        at("/v1/payments/" + payment + "/refunds"),
        """
        {"key":"%s","amount":%d,"currency":"NPR"}\
        """
            .formatted(key, amount));
  }

  private Outcome control(String path) {
    return caller.make(Call.post(at("/control/" + path), ""));
  }

  private JsonNode all() {
    return json(caller.make(Call.get(at("/"))));
  }

  private Stream<String> ids() {
    return box.posted().stream().map(posted -> posted.headers().get("webhook-id"));
  }

  private List<String> types() {
    return box.posted().stream().map(posted -> event(posted).path("type").textValue()).toList();
  }

  private static JsonNode event(Posted posted) {
    return read(new String(posted.body(), StandardCharsets.UTF_8));
  }

  private static int status(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome).status();
  }

  private static String text(Outcome outcome) {
    assertThat(status(outcome)).isBetween(200, 299);
    return ((Outcome.Answered) outcome).body();
  }

  private static JsonNode json(Outcome outcome) {
    return read(text(outcome));
  }

  private static JsonNode read(String text) {
    try {
      return Shapes.JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
