package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of Gencharge's recharges. */
class GenchargeRechargeGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-recharge", KHATA.app());
  private final Staff somebody = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App app = somebody.in(Contract.GENCHARGE);

  @Test
  void every_endpoint_answers_as_it_always_did() {
    give("300");
    JsonNode order = order(plan("Daily", 249.5, 28), "9876543210");

    golden.compare("preview", order, app.post("/recharge/preview", order).is(200));
    App once = app.withHeader("Idempotency-Key", "b3a1");
    golden.compare("subscribe", order, once.post("/recharge/subscribe", order).is(200));
    golden.compare("subscribe-again", order, once.post("/recharge/subscribe", order).is(200));
    golden.compare("subscribe-too-poor", order, app.post("/recharge/subscribe", order).is(422));
    golden.compare("preview-too-poor", order, app.post("/recharge/preview", order).is(422));
    golden.compare("my-plans", app.get("/recharge/my/plans").is(200));
    golden.compare("my-transactions", app.get("/recharge/my/transactions").is(200));
    golden.compare("my-transactions-all", app.get("/recharge/my/transactions?size=0").is(200));
    golden.compare("active-plans", app.get("/recharge/admin/active-plans").is(200));
    golden.compare("transactions", app.get("/recharge/admin/transactions?status=success").is(200));

    JsonNode atOnce = atOnce(order);
    App stranger = Staff.hiredBy(KHATA).in(Contract.GENCHARGE);
    golden.compare(
        "subscribe-at-once", atOnce, stranger.post("/recharge/subscribe", atOnce).is(422));
    JsonNode another = order(plan("Season", 0.01, 90), "9876543211");
    app.post("/recharge/subscribe", another).is(200);
    golden.compare(
        "subscribe-too-far-ahead", another, app.post("/recharge/subscribe", another).is(422));

    golden.assertAllCompared(12);
  }

  private long plan(String name, double price, int days) {
    return app.post(
            "/plans/plan", "name", name, "type", "DATA", "price", price, "validity_days", days)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private static JsonNode order(long plan, String line) {
    return Json.of("plan_id", plan, "payment_method", "wallet", "to_phone_number", line);
  }

  private static JsonNode atOnce(JsonNode order) {
    return order.<ObjectNode>deepCopy().put("activation_mode", "activate");
  }

  private void give(String amount) {
    String user = Long.toString(somebody.id());
    String by = somebody.person().e164();
    String[] gift = {
      "adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }
}
