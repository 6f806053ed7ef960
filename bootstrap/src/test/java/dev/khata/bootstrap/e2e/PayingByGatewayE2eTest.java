package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Plans that are paid by card, UPI or net banking, and what becomes of money that came too late.
 */
class PayingByGatewayE2eTest {
  @RegisterExtension
  static final Cashier CASHIER =
      Cashier.open(Map.of("KHATA_WALLET_LIMITS", "none=1000/1500,approved=200000/200000"));

  private static final String SUBSCRIBE = "/recharge/subscribe";
  private static final Duration TOO_LATE = Duration.ofMinutes(31);

  private final Staff user = Staff.hiredBy(CASHIER.khata);
  private final Staff manager = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());
  private final String line = "+9197%08d".formatted(user.id());

  @AfterEach
  void books_balance() {
    CASHIER.settle();
    assertThat(CASHIER.khata.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_plan_begins_once_its_money_is_here_and_the_wallet_stays_as_it_was() {
    JsonNode bought = subscribe(plan("249.00"), "CARD").is(200).json();

    assertThat(bought.path("status").asText()).isEqualTo("success");
    assertThat(bought.path("payment_method").asText()).isEqualTo("CARD");
    assertThat(plans().path("total").asInt()).isOne();
    assertThat(wallet()).isZero();
  }

  @Test
  void a_plan_that_waits_for_its_money_has_not_begun() {
    JsonNode ordered = subscribe(plan("99.02"), "UPI").is(200).json();

    assertThat(ordered.path("status").asText()).isEqualTo("pending");
    assertThat(ordered.at("/payment/vendor").asText()).isEqualTo("sandbox");
    awaitSuccess(ordered);
    assertThat(plans().path("total").asInt()).isOne();
  }

  @Test
  void a_purchase_that_is_sent_again_is_paid_once() {
    App once = app().withHeader("Idempotency-Key", UUID.randomUUID().toString());
    ObjectNode order = order(plan("50.00"), "NETBANKING");
    JsonNode first = once.post(SUBSCRIBE, order).is(200).json();

    Answer again = once.post(SUBSCRIBE, order).is(200);

    assertThat(again.json()).isEqualTo(first);
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(plans().path("total").asInt()).isOne();
  }

  @Test
  void money_for_a_plan_that_has_failed_is_in_the_wallet_under_the_same_payment() {
    JsonNode ordered = subscribe(plan("99.07"), "UPI").is(200).json();
    assertThat(ordered.path("status").asText()).isIn("pending", "success");

    CASHIER.settle();
    CASHIER.reconcile(Duration.ofMinutes(2));

    assertThat(transaction(ordered).path("status").asText()).isEqualTo("success");
    assertThat(plans().path("total").asInt()).isOne();
  }

  @Test
  void what_is_declined_begins_no_plan() {
    JsonNode ordered = subscribe(plan("99.01"), "CARD").is(200).json();

    CASHIER.reconcile(TOO_LATE);

    assertThat(transaction(ordered).path("status").asText()).isEqualTo("failed");
    assertThat(plans().path("total").asInt()).isZero();
    assertThat(wallet()).isZero();
  }

  @Test
  void a_preview_by_gateway_takes_nothing_from_the_wallet() {
    JsonNode quote = app().post("/recharge/preview", order(plan("50.00"), "UPI")).is(200).json();

    assertThat(quote.path("payable").decimalValue()).isEqualByComparingTo("50");
    assertThat(quote.path("wallet_after").decimalValue()).isZero();
  }

  @Test
  void a_wallet_takes_in_no_more_than_its_user_may_have() {
    topUp("600.00").is(200);
    Answer refused = topUp("400.01").is(422, "WALLET_LIMIT_EXCEEDED");

    assertThat(refused.json().path("detail").asText()).contains("400.00");
    topUp("400.00").is(200);
    assertThat(wallet()).isEqualByComparingTo("1000");
    give("-900");
    topUp("500.01").is(422, "WALLET_LIMIT_EXCEEDED");
    topUp("500.00").is(200);
    give("5000");
    assertThat(wallet()).isEqualByComparingTo("5600");
  }

  @Test
  void what_is_captured_beyond_the_limit_all_the_same_goes_back_at_once() {
    App app = app();
    List<JsonNode> both = Race.of(2, runner -> topUp(app, "600.02").is(200).json());

    CASHIER.await(() -> both.stream().allMatch(one -> taken(one).isPresent()));
    CASHIER.await(() -> both.stream().anyMatch(PayingByGatewayE2eTest::wentBack));

    assertThat(wallet()).isEqualByComparingTo("600.02");
    assertThat(both).filteredOn(PayingByGatewayE2eTest::wentBack).hasSize(1);
    assertThat(both)
        .extracting(one -> transaction(one).path("status").asText())
        .filteredOn("success"::equals)
        .hasSize(1);
  }

  private static boolean wentBack(JsonNode asked) {
    return taken(asked)
        .filter(taken -> taken.returned().equals(taken.capture().amount()))
        .filter(taken -> taken.refundDueBy().isEmpty())
        .map(TakenCapture::use)
        .filter(use -> use instanceof Use.Suspended suspended && isBeyondLimit(suspended))
        .isPresent();
  }

  private static boolean isBeyondLimit(Use.Suspended suspended) {
    return suspended.why() == Reason.WALLET_LIMIT;
  }

  /** What the sandbox took for it, if it did. */
  private static Optional<TakenCapture> taken(JsonNode asked) {
    Payments payments = CASHIER.khata.get(Payments.class);
    return payments
        .of(new Subject(asked.path("txn_id").asLong()))
        .flatMap(payment -> payments.captures(payment.id()).stream().findFirst());
  }

  @Test
  void money_of_somebody_who_has_left_is_nobodys_whoever_has_the_number_now() {
    topUp("500.02").is(200);
    app().delete("/user/me").is(200);

    CASHIER.await(() -> gone(CASHIER.reconcile()) > 0);
    CASHIER.settle();

    assertThat(gone(CASHIER.reconcile(Duration.ofMinutes(2)))).isOne();
    assertThat(statuses()).containsExactly("FAILED");
    assertThat(CASHIER.reconcile(Duration.ofDays(6)).overdue()).isPositive();
  }

  /** Of all that the user has asked for. */
  private List<String> statuses() {
    return CASHIER
        .khata
        .sql()
        .fetch("SELECT status FROM recharge_transaction WHERE user_id = ?", user.id())
        .getValues(0, String.class);
  }

  private static long gone(ReconcilePayments.Result result) {
    return result.suspended().stream()
        .filter(taken -> ((Use.Suspended) taken.use()).why() == Reason.PAYER_GONE)
        .count();
  }

  private void awaitSuccess(JsonNode asked) {
    CASHIER.await(() -> transaction(asked).path("status").asText().equals("success"));
  }

  private JsonNode transaction(JsonNode asked) {
    for (JsonNode one : app().get("/recharge/my/transactions").is(200).json().path("items")) {
      if (one.path("txn_id").equals(asked.path("txn_id"))) {
        return one;
      }
    }
    throw new AssertionError("none like " + asked);
  }

  private JsonNode plans() {
    return app().get("/recharge/my/plans").is(200).json();
  }

  private BigDecimal wallet() {
    return app().get("/user/me").is(200).json().path("wallet_balance").decimalValue();
  }

  private Answer topUp(String amount) {
    return topUp(app(), amount);
  }

  private static Answer topUp(App app, String amount) {
    return app.post(
        "/recharge/wallet/topup",
        Json.of("payment_method", "UPI").put("amount", new BigDecimal(amount)));
  }

  private Answer subscribe(long plan, String method) {
    return app().post(SUBSCRIBE, order(plan, method));
  }

  private ObjectNode order(long plan, String method) {
    return Json.of("plan_id", plan, "payment_method", method, "to_phone_number", line);
  }

  private long plan(String price) {
    return manager
        .in(Contract.GENCHARGE)
        .post(
            "/plans/plan",
            Json.of("name", "A plan", "type", "DATA", "validity_days", 7)
                .put("price", new BigDecimal(price)))
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private void give(String amount) {
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", "" + user.id(), "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(CASHIER.khata.run(gift).code()).isZero();
  }

  /** Newly logged in, however much later it is. */
  private App app() {
    return user.in(Contract.GENCHARGE);
  }
}
