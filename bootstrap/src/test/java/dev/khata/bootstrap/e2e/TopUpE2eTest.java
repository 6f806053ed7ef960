package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.TakenCapture.Reason;
import dev.khata.domain.payments.TakenCapture.Use;
import dev.khata.payments.sandbox.server.Fault;
import dev.khata.payments.sandbox.server.Route;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money comes into wallets through a gateway, once, whatever the gateway does. */
class TopUpE2eTest {
  @RegisterExtension static final Cashier CASHIER = Cashier.open();

  private static final String TOPUP = "/recharge/wallet/topup";
  private static final Duration LATER = Duration.ofMinutes(2);
  private static final Duration TOO_LATE = Duration.ofMinutes(31);

  private final Staff user = Staff.hiredBy(CASHIER.khata);

  @AfterEach
  void books_balance() {
    CASHIER.settle();
    assertThat(CASHIER.khata.run("verify-ledger").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"19.99", "1.15", "4.35", "0.29", "1005.10", "99999.99"})
  void an_ordinary_top_up_is_in_the_wallet_to_the_paisa(String amount) {
    JsonNode transaction = topUp(amount).is(200).json();

    assertThat(transaction.path("status").asText()).isEqualTo("success");
    assertThat(transaction.path("source").asText()).isEqualTo("wallet_topup");
    assertThat(transaction.path("payment_method").asText()).isEqualTo("UPI");
    assertThat(transaction.path("payment_transaction_id").asText()).isNotEmpty();
    assertThat(transaction.path("payment").isNull()).isTrue();
    assertThat(wallet()).isEqualByComparingTo(amount);
    CASHIER.settle();
    assertThat(wallet()).isEqualByComparingTo(amount);
    assertThat(transactions().path("total").asInt()).isOne();
  }

  @Test
  void what_stays_pending_is_told_with_what_the_app_must_do_and_confirmed_by_a_notice() {
    JsonNode asked = topUp("100.02").is(200).json();

    assertThat(asked.path("status").asText()).isEqualTo("pending");
    assertThat(asked.at("/payment/vendor").asText()).isEqualTo("sandbox");
    assertThat(asked.at("/payment/reference").asText()).isNotEmpty();
    assertThat(asked.path("refund_due_by").isNull()).isTrue();
    assertThat(allAtOnce().at("/items/0/payment")).isEqualTo(asked.path("payment"));
    await("success", asked);
    assertThat(wallet()).isEqualByComparingTo("100.02");
  }

  @Test
  void what_is_declined_moves_no_money_and_fails_at_last() {
    JsonNode asked = topUp("100.01").is(200).json();
    assertThat(wallet()).isZero();

    CASHIER.reconcile(TOO_LATE);

    JsonNode failed = transaction(asked);
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("failure_reason").asText()).isIn("PAYMENT_DECLINED", "PAYMENT_EXPIRED");
    assertThat(wallet()).isZero();
  }

  @Test
  void a_call_that_timed_out_is_asked_about_and_credited_once() {
    JsonNode asked = topUp("100.03").is(200).json();
    CASHIER.settle();

    CASHIER.reconcile(LATER);
    CASHIER.reconcile(LATER);

    assertThat(transaction(asked).path("status").asText()).isEqualTo("success");
    assertThat(wallet()).isEqualByComparingTo("100.03");
  }

  @Test
  void what_is_confirmed_twice_is_credited_once() {
    JsonNode asked = topUp("100.04").is(200).json();
    await("success", asked);

    CASHIER.settle();
    CASHIER.reconcile(LATER);

    assertThat(wallet()).isEqualByComparingTo("100.04");
    assertThat(transactions().path("total").asInt()).isOne();
  }

  @Test
  void what_is_confirmed_after_a_decline_is_credited() {
    JsonNode asked = topUp("100.05").is(200).json();

    await("success", asked);
    assertThat(wallet()).isEqualByComparingTo("100.05");
  }

  @Test
  void a_notice_that_overtakes_the_answer_to_the_order_is_believed_and_stays_so() {
    CASHIER.sandbox.spoil(Route.OPEN, Fault.LATE);
    App app = app();
    CompletableFuture<Answer> asked =
        CompletableFuture.supplyAsync(() -> topUp(app, "77.00", UUID.randomUUID()));

    CASHIER.await(() -> wallet().signum() > 0);

    JsonNode answered = asked.join().is(200).json();
    assertThat(answered.path("status").asText()).isEqualTo("success");
    CASHIER.reconcile(LATER);
    assertThat(transaction(answered).path("status").asText()).isEqualTo("success");
    assertThat(wallet()).isEqualByComparingTo("77");
    assertThat(transactions().path("total").asInt()).isOne();
  }

  @Test
  void an_order_whose_answer_was_lost_is_found_and_not_made_again() {
    JsonNode asked = topUp("100.07").is(200).json();

    CASHIER.settle();
    CASHIER.reconcile(LATER);

    assertThat(transaction(asked).path("status").asText()).isEqualTo("success");
    assertThat(wallet()).isEqualByComparingTo("100.07");
    assertThat(transactions().path("total").asInt()).isOne();
  }

  @Test
  void another_amount_than_was_asked_for_is_nobodys_and_is_due_back() {
    JsonNode asked = topUp("100.08").is(200).json();
    CASHIER.settle();

    ReconcilePayments.Result result = CASHIER.reconcile(LATER);

    assertThat(result.suspended())
        .extracting(TakenCapture::use)
        .anySatisfy(
            use ->
                assertThat(use)
                    .isInstanceOfSatisfying(
                        Use.Suspended.class,
                        it -> assertThat(it.why()).isEqualTo(Reason.OTHER_AMOUNT)));
    JsonNode failed = transaction(asked);
    assertThat(failed.path("refund_due_by").asText()).isNotEmpty();
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("failure_reason").asText()).isEqualTo("PAYMENT_SUSPENDED");
    assertThat(allAtOnce().at("/items/0")).isEqualTo(failed);
    assertThat(wallet()).isZero();
  }

  @Test
  void money_that_comes_after_it_failed_is_another_top_up_of_the_same_payment() {
    JsonNode asked = topUp("100.02").is(200).json();
    CASHIER.reconcile(TOO_LATE);
    boolean failed = transaction(asked).path("status").asText().equals("failed");

    CASHIER.await(() -> wallet().signum() > 0);
    CASHIER.reconcile(Duration.ofHours(1));

    assertThat(wallet()).isEqualByComparingTo("100.02");
    JsonNode all = transactions();
    assertThat(all.path("total").asInt()).isEqualTo(failed ? 2 : 1);
    assertThat(all.at("/items/0/status").asText()).isEqualTo("success");
    assertThat(all.at("/items/0/source").asText()).isEqualTo("wallet_topup");
    assertThat(transaction(asked).path("status").asText()).isEqualTo(failed ? "failed" : "success");
  }

  @Test
  void what_is_taken_back_after_it_succeeded_comes_off_the_wallet() {
    JsonNode asked = topUp("100.06").is(200).json();
    assertThat(asked.path("status").asText()).isEqualTo("success");

    CASHIER.await(() -> wallet().signum() == 0);

    JsonNode all = transactions();
    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(all.at("/items/0/source").asText()).isEqualTo("refund");
    assertThat(all.at("/items/0/txn_type").asText()).isEqualTo("debit");
    assertThat(transaction(asked).path("status").asText()).isEqualTo("success");
  }

  @Test
  void an_admin_gives_a_part_of_it_back_once() {
    JsonNode asked = topUp("100.00").is(200).json();
    Staff admin = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());
    String[] refund = {
      "refund",
      "--txn",
      asked.path("txn_id").asText(),
      "--amount",
      "30",
      "--reason",
      "a test",
      "--by",
      admin.person().e164()
    };

    assertThat(CASHIER.khata.run(refund)).extracting(Shell.Ended::code).isEqualTo(0);
    CASHIER.await(() -> wallet().compareTo(new BigDecimal("70")) == 0);
    CASHIER.settle();
    CASHIER.reconcile(LATER);

    assertThat(wallet()).isEqualByComparingTo("70");
    assertThat(transactions().at("/items/0/amount").decimalValue()).isEqualByComparingTo("30");
    refund[4] = "70.01";
    assertThat(CASHIER.khata.run(refund)).extracting(Shell.Ended::code).isEqualTo(1);
    assertThat(wallet()).isEqualByComparingTo("70");
  }

  @Test
  void a_request_that_is_sent_again_asks_once() {
    UUID key = UUID.randomUUID();
    App app = app();

    List<Answer> answers = Race.of(4, i -> topUp(app, "50.00", key));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
    Answer again = topUp(app, "50.00", key).is(200);
    assertThat(again.json().path("status").asText()).isEqualTo("success");
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    topUp(app, "51.00", key).is(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(wallet()).isEqualByComparingTo("50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100000.01", "1.001", "100001"})
  void an_amount_that_can_not_be_is_refused_and_nothing_is_left_behind(String amount) {
    topUp(amount).is(422, "VALIDATION_ERROR");

    assertThat(transactions().path("total").asInt()).isZero();
  }

  @Test
  void a_wallet_is_not_filled_from_itself() {
    ObjectNode body = body("10").put("payment_method", "WALLET");

    app().post(TOPUP, body).is(422, "VALIDATION_ERROR");
  }

  @Test
  void what_the_checkout_gave_counts_for_nothing_but_what_the_gateway_says() {
    JsonNode asked = topUp("100.01").is(200).json();
    String complete = "/recharge/payments/" + asked.path("txn_id").asText() + "/complete";

    app().post(complete, Json.of("status", "captured", "amount", "10001"));

    assertThat(wallet()).isZero();
    Staff.hiredBy(CASHIER.khata)
        .in(Contract.GENCHARGE)
        .post(complete, Json.of("status", "captured"))
        .is(404);
    app().post("/recharge/payments/999999/complete", Json.of("a", "b")).is(404);
    app().post(complete, Json.of("a", 1)).is(422);
  }

  @Test
  void a_notice_that_nobody_has_signed_is_believed_by_nobody() {
    JsonNode asked = topUp("100.01").is(200).json();

    CASHIER
        .khata
        .app()
        .post("/webhooks/payments/sandbox", Json.of("type", "payment.captured"))
        .is(401);
    CASHIER.khata.app().post("/webhooks/payments/nobody", Json.of("type", "x")).is(404);

    assertThat(transaction(asked).path("status").asText()).isNotEqualTo("success");
    assertThat(wallet()).isZero();
  }

  private void await(String status, JsonNode asked) {
    CASHIER.await(() -> transaction(asked).path("status").asText().equals(status));
  }

  private JsonNode transaction(JsonNode asked) {
    for (JsonNode one : transactions().path("items")) {
      if (one.path("txn_id").equals(asked.path("txn_id"))) {
        return one;
      }
    }
    throw new AssertionError("none like " + asked);
  }

  private JsonNode transactions() {
    return app().get("/recharge/my/transactions").is(200).json();
  }

  private JsonNode allAtOnce() {
    return app().get("/recharge/my/transactions?size=0").is(200).json();
  }

  private BigDecimal wallet() {
    return app().get("/user/me").is(200).json().path("wallet_balance").decimalValue();
  }

  private Answer topUp(String amount) {
    return app().post(TOPUP, body(amount));
  }

  private static Answer topUp(App app, String amount, UUID key) {
    return app.withHeader("Idempotency-Key", key.toString()).post(TOPUP, body(amount));
  }

  private static ObjectNode body(String amount) {
    return Json.of("payment_method", "UPI").put("amount", new BigDecimal(amount));
  }

  /** Newly logged in, however much later it is. */
  private App app() {
    return user.in(Contract.GENCHARGE);
  }
}
