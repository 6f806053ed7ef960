package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Points for what was paid, as users of ChargeGhar see them, wherever they paid it. */
class PointsE2eTest {
  @RegisterExtension static final Cashier CASHIER = Cashier.open();

  private static final String PROFILE = "/api/users/profile";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Staff user = Staff.hiredBy(CASHIER.khata);
  private final Staff admin = Staff.hiredBy(CASHIER.khata).mayOnly(Permission.all());
  private int lines;

  @AfterEach
  void books_balance() {
    CASHIER.settle();
    assertThat(CASHIER.khata.run("verify-ledger").code()).isZero();
  }

  @Test
  void only_what_is_paid_on_one_recharge_after_the_offer_earns() {
    assertPoints(0, 0);
    adjust("1000");
    assertThat(wallet().path("balance").asText()).isEqualTo("1000.00");
    assertThat(wallet().path("currency").asText()).isEqualTo("NPR");

    buy("100", "WALLET", Optional.of(off(35)));
    assertThat(wallet().path("balance").asText()).isEqualTo("935.00");
    assertPoints(6, 6);

    buy("9.99", "WALLET", Optional.empty());
    buy("9.99", "WALLET", Optional.empty());
    topUp("100.00");
    assertPoints(6, 6);
  }

  @Test
  void what_is_refunded_takes_its_points_along_once() {
    JsonNode bought = buy("65", "CARD", Optional.empty());
    assertPoints(6, 6);

    String[] refund = {
      "refund", "--txn", id(bought), "--reason", "a test", "--by", by(), "--key", "once"
    };
    assertThat(CASHIER.khata.run(refund).code()).isZero();
    assertThat(CASHIER.khata.run(refund).code()).isZero();
    CASHIER.await(() -> points().path("current_points").asLong() == 0);

    assertPoints(0, 0);
  }

  @Test
  void what_the_bank_takes_back_takes_its_points_along_though_they_are_given_away() {
    String payment = payment(buy("65", "UPI", Optional.empty()));
    adjust("-4", "--points");
    assertPoints(2, 6);

    control("payments/" + payment + "/reverse");
    control("payments/" + payment + "/reverse");
    CASHIER.settle();
    assertPoints(0, 0);

    buy("50", "UPI", Optional.empty());
    assertPoints(1, 5);
    control("payments/" + payment + "/win");
    CASHIER.settle();
    assertPoints(7, 11);
  }

  @Test
  void what_is_charged_by_autopay_earns() {
    adjust("100");
    long plan = plan("29.99");
    Mandates.due(CASHIER.khata, user.id(), plan, line(), CASHIER.clock.instant());

    assertThat(CASHIER.khata.run("process-due").code()).isZero();

    assertThat(wallet().path("balance").asText()).isEqualTo("70.01");
    assertPoints(2, 2);
  }

  @Test
  void a_profile_that_is_emptied_and_completed_again_earns_once() {
    App app = user.in(Contract.CHARGEGHAR);
    for (int i = 0; i < 2; i++) {
      app.send("PUT", PROFILE, Json.of("full_name", "Asha Rai")).is(200);
      ObjectNode whole =
          Json.of(
              "full_name",
              "Asha Rai",
              "date_of_birth",
              "1990-03-15",
              "address",
              "Damak 4",
              "avatar_url",
              "https://pictures.example/asha.jpg");
      app.send("PUT", PROFILE, whole).is(200);
    }

    assertPoints(10, 10);
    assertThat(
            app.get("/api/users/analytics/usage-stats")
                .is(200)
                .json()
                .at("/data/total_points_earned")
                .asLong())
        .isEqualTo(10);
  }

  @Test
  void points_are_on_no_list_of_money_and_stay_behind_with_no_one() {
    adjust("100");
    buy("100", "WALLET", Optional.empty());
    assertPoints(10, 10);
    App app = user.in(Contract.GENCHARGE);

    JsonNode all = app.get("/recharge/my/transactions").is(200).json();
    assertThat(all.path("total").asInt()).isOne();
    assertThat(all.at("/items/0/amount").decimalValue()).isEqualByComparingTo("100");
    app.delete("/user/me").is(200);

    assertThat(held("POINTS")).isZero();
  }

  private long held(String kind) {
    return CASHIER
        .khata
        .sql()
        .fetchSingle(
            "SELECT coalesce(sum(balance), 0) FROM account WHERE owner = ? AND kind = ?",
            user.id(),
            kind)
        .get(0, Long.class);
  }

  private void assertPoints(int current, int total) {
    assertThat(points()).isEqualTo(Json.of("current_points", current, "total_points", total));
    JsonNode me = user.in(Contract.CHARGEGHAR).get("/api/auth/me").is(200).json();
    assertThat(me.at("/data/points")).isEqualTo(points());
  }

  private JsonNode points() {
    return wallet().path("points");
  }

  private JsonNode wallet() {
    return user.in(Contract.CHARGEGHAR).get("/api/users/wallet").is(200).json().path("data");
  }

  private JsonNode buy(String price, String method, Optional<Long> offer) {
    ObjectNode order =
        Json.of("plan_id", plan(price), "payment_method", method, "to_phone_number", line());
    offer.ifPresent(id -> order.put("offer_id", id));
    JsonNode bought = user.in(Contract.GENCHARGE).post("/recharge/subscribe", order).is(200).json();
    assertThat(bought.path("status").asText()).isEqualTo("success");
    return bought;
  }

  private String line() {
    return "+9197%06d%02d".formatted(user.id(), lines++);
  }

  private void topUp(String amount) {
    user.in(Contract.GENCHARGE)
        .post(
            "/recharge/wallet/topup",
            Json.of("payment_method", "CARD").put("amount", new BigDecimal(amount)))
        .is(200);
    CASHIER.settle();
  }

  private void adjust(String amount, String... more) {
    String[] all = new String[more.length + 9];
    System.arraycopy(
        new String[] {"adjust", "--user", "" + user.id(), "--reason", "a test", "--by", by()},
        0,
        all,
        0,
        7);
    all[7] = "--amount";
    all[8] = amount;
    System.arraycopy(more, 0, all, 9, more.length);
    assertThat(CASHIER.khata.run(all).code()).isZero();
  }

  private String by() {
    return admin.person().e164();
  }

  private long plan(String price) {
    return make(
        "plan_id",
        "/plans/plan",
        Json.of("name", "Plan", "type", "DATA", "validity_days", 1)
            .put("price", new BigDecimal(price)));
  }

  private long off(long amount) {
    String name = "Off " + UUID.randomUUID();
    long type = make("offer_type_id", "/offers/offer_type", Json.of("name", name));
    JsonNode reward = Json.of("discount_type", "flat", "discount_value", amount);
    return make(
        "offer_id",
        "/offers/offers",
        Json.of("title", name, "offer_type_id", type, "reward", reward));
  }

  private long make(String id, String path, JsonNode body) {
    Answer answer = admin.in(Contract.GENCHARGE).post(path, body);
    assertThat(answer.status()).as(answer::toString).isIn(200, 201);
    return answer.json().path(id).asLong();
  }

  private static String id(JsonNode transaction) {
    return transaction.path("txn_id").asText();
  }

  private static String payment(JsonNode transaction) {
    return transaction.path("payment_transaction_id").asText();
  }

  private static void control(String path) {
    URI uri = CASHIER.sandbox.url().resolve("/control/" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    try {
      CLIENT.send(request, BodyHandlers.discarding());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
    CASHIER.settle();
  }
}
