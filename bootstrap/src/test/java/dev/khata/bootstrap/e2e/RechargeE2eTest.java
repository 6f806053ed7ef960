package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lines are recharged from the wallet, and everybody sees what they may of it. */
class RechargeE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String SUBSCRIBE = "/recharge/subscribe";
  private static final AtomicInteger LINES = new AtomicInteger();

  private final Staff payer = Staff.hiredBy(KHATA);
  private final App app = payer.in(Contract.GENCHARGE);
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);
  private final String line = "+91987650%04d".formatted(LINES.incrementAndGet());
  private long plan;

  @BeforeEach
  void a_plan_for_100() {
    plan =
        admin
            .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
  }

  @AfterEach
  void books_balance() {
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_recharge_is_paid_and_shown() {
    give("250.00");

    JsonNode bought = app.post(SUBSCRIBE, order(line)).is(200).json();

    assertThat(bought.path("amount").decimalValue()).isEqualByComparingTo("100");
    assertThat(bought.path("status").asText()).isEqualTo("success");
    JsonNode listed = app.get("/recharge/my/transactions").is(200).json().at("/items/0");
    assertThat(listed).isEqualTo(bought);
    JsonNode running = app.get("/recharge/my/plans?status=active").is(200).json().at("/items/0");
    assertThat(running.path("phone_number").asText()).isEqualTo(line);
    assertThat(running.at("/plan/plan_id").asLong()).isEqualTo(plan);
    assertThat(admin.delete("/plans/plan/" + plan).is(200).get("message")).contains("inactive");
    assertThat(app.post(SUBSCRIBE, order(line)).is(422).get("code"))
        .isEqualTo("PLAN_NOT_AVAILABLE");
  }

  @Test
  void of_40_at_once_on_a_balance_for_10_exactly_10_are_paid() {
    give("1000.00");

    List<Integer> statuses =
        Race.of(40, i -> app.post(SUBSCRIBE, order("+91987654%04d".formatted(i))).status());

    assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(30);
    assertThat(app.get("/recharge/my/transactions?status=success").json().path("total").asInt())
        .isEqualTo(10);
    assertThat(app.get("/recharge/my/transactions?status=failed").json().path("total").asInt())
        .isEqualTo(30);
  }

  @Test
  void of_20_at_once_with_one_key_one_is_done_and_the_others_know_or_are_told_to_wait() {
    give("1000.00");
    App once = app.withHeader("Idempotency-Key", UUID.randomUUID().toString());

    List<Answer> answers = Race.of(20, i -> once.post(SUBSCRIBE, order(line)));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409))
        .filteredOn(answer -> answer.status() == 200)
        .extracting(Answer::text)
        .containsOnly(once.post(SUBSCRIBE, order(line)).is(200).text());
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200 && !isReplay(answer))
        .hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> answer.is(409, "REQUEST_IN_PROGRESS"));
    assertThat(isReplay(once.post(SUBSCRIBE, order(line)))).isTrue();
    once.post(SUBSCRIBE, order("+919876543211")).is(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(app.get("/recharge/my/transactions").json().path("total").asInt()).isOne();
  }

  @Test
  void two_at_once_for_one_number_come_one_behind_the_other() {
    give("1000.00");

    Race.of(2, i -> app.post(SUBSCRIBE, order(line)).is(200));

    JsonNode plans = app.get("/recharge/my/plans?sort_order=asc").is(200).json().path("items");
    assertThat(plans).hasSize(2);
    assertThat(plans.at("/0/status").asText()).isEqualTo("active");
    assertThat(plans.at("/1/status").asText()).isEqualTo("queued");
    assertThat(plans.at("/1/valid_from")).isEqualTo(plans.at("/0/valid_to"));
  }

  @Test
  void a_stranger_neither_ends_the_owners_plan_nor_fills_the_line() {
    give("1000.00");
    String own = payer.person().e164();
    Staff other = Staff.hiredBy(KHATA);
    App stranger = other.in(Contract.GENCHARGE);
    give(other, "1000.00");
    app.post(SUBSCRIBE, order(own)).is(200);

    stranger.post(SUBSCRIBE, atOnce(own)).is(422, "ACTIVATION_NOT_ALLOWED");
    List<Answer> queued = Race.of(9, i -> stranger.post(SUBSCRIBE, order(own)));

    // Those at 0, 7, 14, 21 and 28 days behind the owner's.
    assertThat(queued).filteredOn(answer -> answer.status() == 200).hasSize(5);
    assertThat(queued)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> answer.is(422, "LINE_QUEUE_FULL"));
    app.post(SUBSCRIBE, order(own)).is(200);
    app.post(SUBSCRIBE, atOnce(own)).is(200);
    assertThat(app.get("/recharge/my/plans?status=active").json().path("total").asInt()).isOne();
    assertThat(app.get("/recharge/my/plans?status=expired").json().path("total").asInt()).isOne();
  }

  @Test
  void what_was_bought_is_shown_whatever_became_of_the_plan() {
    give("1000.00");
    app.post(SUBSCRIBE, order(line)).is(200);
    JsonNode before = app.get("/recharge/my/plans").is(200).json().at("/items/0/plan");

    admin
        .send(
            "PUT", "/plans/plan/" + plan, Json.of("name", "Other", "price", 1, "validity_days", 1))
        .is(200);
    app.post(SUBSCRIBE, order(line)).is(200);

    JsonNode plans = app.get("/recharge/my/plans?sort_order=asc").is(200).json().path("items");
    assertThat(plans.at("/0/plan")).isEqualTo(before);
    assertThat(plans.at("/0/plan/name").asText()).isEqualTo("A plan");
    assertThat(plans.at("/1/plan/name").asText()).isEqualTo("Other");
    String sevenDays = "/recharge/my/plans?validity_days_min=7";
    assertThat(app.get(sevenDays).is(200).json().path("total").asInt()).isOne();
  }

  @Test
  void all_rows_are_the_pages_put_together() {
    give("1000.00");
    for (int i = 0; i < 5; i++) {
      app.post(SUBSCRIBE, order(line)).is(200);
    }

    JsonNode all = app.get("/recharge/my/transactions?size=0").is(200).json();

    assertThat(all.path("items"))
        .isEqualTo(app.get("/recharge/my/transactions").json().path("items"))
        .hasSize(5);
    String mine = "/recharge/admin/transactions?size=0&user_id=" + payer.id();
    assertThat(admin.get(mine).is(200).json()).isEqualTo(all);
    String here = "/recharge/admin/active-plans?status=active&plan_id=" + plan;
    assertThat(admin.get(here).is(200).json().path("total").asInt()).isOne();
  }

  @Test
  void of_20_purchases_at_once_of_an_offer_for_5_exactly_5_get_it() {
    give("1000.00");
    long offer = offer("max_total", 5);

    List<Answer> answers = Race.of(20, runner -> app.post(SUBSCRIBE, order(offer, runner)));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(5);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 422)
        .hasSize(15)
        .allMatch(answer -> answer.get("code").equals("OFFER_EXHAUSTED"));
  }

  @Test
  void one_user_gets_an_offer_as_often_as_it_says() {
    give("1000.00");
    long offer = offer("max_per_user", 2);
    app.post(SUBSCRIBE, order(offer, 1)).is(200);
    app.post(SUBSCRIBE, order(offer, 2)).is(200);

    app.post(SUBSCRIBE, order(offer, 3)).is(422, "OFFER_LIMIT_REACHED");

    App other = give(Staff.hiredBy(KHATA), "100.00").in(Contract.GENCHARGE);
    other.post(SUBSCRIBE, order(offer, 4)).is(200);
    admin.send("PUT", "/offers/offers/" + offer, Json.of("max_per_user", 3)).is(200);
    app.post(SUBSCRIBE, order(offer, 5)).is(200);
    app.post(SUBSCRIBE, order(offer, 6)).is(422, "OFFER_LIMIT_REACHED");
  }

  private long offer(String limit, int uses) {
    String name = "Limited " + line + limit;
    long type =
        admin.post("/offers/offer_type", "name", name).json().path("offer_type_id").asLong();
    return admin
        .post("/offers/offers", "title", name, "offer_type_id", type, limit, uses)
        .is(201)
        .json()
        .path("offer_id")
        .asLong();
  }

  private JsonNode order(long offer, int number) {
    ObjectNode order = (ObjectNode) order("+9198765%05d".formatted(60_000 + number));
    return order.put("offer_id", offer);
  }

  @Test
  void a_key_is_free_again_after_a_day() {
    give("1000.00");
    App once = app.withHeader("Idempotency-Key", "daily");
    String first = once.post(SUBSCRIBE, order(line)).is(200).get("txn_id");
    Instant yesterday = Instant.now().minusSeconds(1);
    KHATA.sql().execute("UPDATE reply SET expires_at = ?::timestamptz", yesterday.toString());

    assertThat(once.post(SUBSCRIBE, order(line)).is(200).get("txn_id")).isNotEqualTo(first);
    KHATA.sql().execute("UPDATE reply SET expires_at = ?::timestamptz", yesterday.toString());
    assertThat(Json.parse(KHATA.run("purge", "--json").out()).path("replies").asInt()).isPositive();
  }

  private void give(String amount) {
    give(payer, amount);
  }

  private Staff give(Staff to, String amount) {
    String user = Long.toString(to.id());
    String by = manager.person().e164();
    Shell.Ended given =
        KHATA.run("adjust", "--user", user, "--amount", amount, "--reason", "a test", "--by", by);
    assertThat(given.code()).as(given::toString).isZero();
    return to;
  }

  private JsonNode order(String line) {
    return Json.of("plan_id", plan, "payment_method", "WALLET", "to_phone_number", line);
  }

  private JsonNode atOnce(String line) {
    return Json.of(
        "plan_id",
        plan,
        "payment_method",
        "WALLET",
        "to_phone_number",
        line,
        "activation_mode",
        "activate");
  }

  private static boolean isReplay(Answer answer) {
    return answer.header("Idempotent-Replayed").isPresent();
  }
}
