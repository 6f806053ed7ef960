package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A preview tells what a recharge then does, in the same words, and leaves nothing. */
class PreviewE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final Staff MANAGER = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private static final App ADMIN = MANAGER.in(Contract.GENCHARGE);

  private final Staff payer = Staff.hiredBy(KHATA);
  private final App app = payer.in(Contract.GENCHARGE);
  private final String line = "+9196%08d".formatted(payer.id());
  private final long plan = plan(Json.of("price", 100));

  @Test
  void what_is_told_is_what_is_done() {
    give("500.00");
    app.post("/recharge/subscribe", order()).is(200);
    ObjectNode order = order().put("offer_id", offer());

    JsonNode told = app.post("/recharge/preview", order).is(200).json();
    JsonNode done = app.post("/recharge/subscribe", order).is(200).json();

    assertThat(told.path("price").decimalValue()).isEqualByComparingTo("100");
    assertThat(told.path("discount").decimalValue()).isEqualByComparingTo("25");
    assertThat(told.path("payable")).isEqualTo(done.path("amount"));
    assertThat(told.path("cashback").decimalValue()).isEqualByComparingTo("10");
    assertThat(told.path("wallet_after")).isEqualTo(walletBalance());
    JsonNode newest = app.get("/recharge/my/plans").is(200).json().at("/items/0");
    assertThat(newest.path("status").asText()).isEqualTo("queued");
    assertThat(told.path("starts_at")).isEqualTo(newest.path("valid_from"));
    assertThat(told.path("ends_at")).isEqualTo(newest.path("valid_to"));
  }

  @Test
  void a_preview_leaves_nothing_whether_it_could_be_paid_or_not() {
    app.post("/recharge/preview", order()).is(422, "INSUFFICIENT_FUNDS");
    give("100.00");
    app.post("/recharge/preview", order()).is(200);

    assertThat(app.get("/recharge/my/transactions").json().path("total").asInt()).isZero();
    assertThat(app.get("/recharge/my/plans").json().path("total").asInt()).isZero();
    assertThat(walletBalance().decimalValue()).isEqualByComparingTo("100");
  }

  @Test
  void what_would_be_refused_is_refused_in_the_same_words() {
    give("100.00");
    long postpaid = plan(Json.of("price", 1, "user_type", "postpaid"));
    long inactive = plan(Json.of("price", 1, "status", "inactive"));
    long forNew = plan(Json.of("price", 1, "criteria", Json.of("min_amount", 5)));
    ObjectNode mine = order().put("to_phone_number", payer.person().e164());

    List<ObjectNode> orders =
        List.of(
            order().put("payment_method", "CARD").put("plan_id", inactive),
            order().put("payment_method", "UPI").put("plan_id", 999_999_999),
            order().put("payment_method", "CASH"),
            order().put("plan_id", 999_999_999),
            order().put("plan_id", 0),
            order().put("plan_id", inactive),
            order().put("plan_id", forNew),
            order().put("offer_id", 999_999_999),
            order().put("to_phone_number", "12"),
            order().put("plan_id", plan(Json.of("price", 1_000))),
            mine.put("plan_id", postpaid));

    for (ObjectNode order : orders) {
      Answer told = app.post("/recharge/preview", order);
      Answer done = app.post("/recharge/subscribe", order);
      assertThat(told.status()).as(order::toString).isEqualTo(422).isEqualTo(done.status());
      assertThat(told.text()).as(order::toString).isEqualTo(done.text());
    }
  }

  private ObjectNode order() {
    return Json.of("plan_id", plan, "payment_method", "WALLET", "to_phone_number", line);
  }

  private static long plan(ObjectNode terms) {
    ObjectNode body = terms.deepCopy();
    body.put("name", "Plan " + UUID.randomUUID()).put("type", "DATA").put("validity_days", 7);
    return ADMIN.post("/plans/plan", body).is(200).json().path("plan_id").asLong();
  }

  private static long offer() {
    String name = "Quarter " + UUID.randomUUID();
    long type =
        ADMIN.post("/offers/offer_type", "name", name).json().path("offer_type_id").asLong();
    JsonNode reward =
        Json.of(
            "discount_type",
            "percent",
            "discount_value",
            25,
            "cashback_type",
            "flat",
            "cashback_value",
            10);
    return ADMIN
        .post("/offers/offers", "title", name, "offer_type_id", type, "reward", reward)
        .is(201)
        .json()
        .path("offer_id")
        .asLong();
  }

  private JsonNode walletBalance() {
    return app.get("/user/me").is(200).json().path("wallet_balance");
  }

  private void give(String amount) {
    String user = Long.toString(payer.id());
    String by = MANAGER.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }
}
