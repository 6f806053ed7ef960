package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users have plans charged on a schedule, and see what will be and what was. */
class AutopayE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension
  static final RunningKhata KHATA = RunningKhata.start(CLOCK, Map.of("KHATA_AUTOPAY_MAX", "5"));

  private static final String CREATE = "/autopay/create_autopay";
  private static final AtomicInteger LINES = new AtomicInteger();

  private final Staff user = Staff.hiredBy(KHATA);
  private final App app = user.in(Contract.GENCHARGE);
  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final App admin = manager.in(Contract.GENCHARGE);
  private final String line = "+91987640%04d".formatted(LINES.incrementAndGet());
  private long plan;

  @BeforeEach
  void a_plan_for_100() {
    plan = plan("price", 100);
  }

  private long plan(String name, Object value) {
    ObjectNode plan = Json.of("name", "A plan", "type", "DATA", "price", 100, "validity_days", 7);
    plan.setAll(Json.of(name, value));
    return admin.post("/plans/plan", plan).is(200).json().path("plan_id").asLong();
  }

  @Test
  void an_autopay_is_made_shown_changed_and_removed() {
    JsonNode made = app.post(CREATE, daily()).is(201).json();
    String url = "/autopay/" + made.path("autopay_id").asText();

    assertThat(made.path("phone_number").asText()).isEqualTo(line);
    assertThat(made.path("tag").asText()).isEqualTo("regular");
    assertThat(made.path("status").asText()).isEqualTo("enabled");
    assertThat(made.path("schedule_cron").asText()).isEqualTo("0 9 * * *");
    assertThat(made.path("interval_days").isNull()).isTrue();
    assertThat(made.path("start_date").asText()).isEqualTo("2026-03-01T12:00:00.123456Z");
    assertThat(made.path("next_due_date").asText()).isEqualTo("2026-03-02T03:30:00.000000Z");
    assertThat(get(made)).isEqualTo(made);
    assertThat(app.get("/autopay/get_all_autopay").is(200).json().at("/items/0")).isEqualTo(made);
    JsonNode paused = app.send("PATCH", url, Json.of("status", "paused")).is(200).json();
    assertThat(paused.path("next_due_date").isNull()).isTrue();
    assertThat(paused.path("next_charge").isNull()).isTrue();
    app.post(url + "/skip").is(409, "CONFLICT");
    app.delete(url).is(204);
    app.delete(url).is(404);
    app.get(url.replace("/autopay/", "/autopay/get_autopay/")).is(404);
  }

  @Test
  void a_request_that_is_sent_again_makes_no_second_one() {
    App once = app.withHeader("Idempotency-Key", UUID.randomUUID().toString());
    JsonNode made = once.post(CREATE, daily()).is(201).json();
    String id = made.path("autopay_id").asText();

    Answer again = once.post(CREATE, daily()).is(201);

    assertThat(again.json()).isEqualTo(made);
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(app.get("/autopay/get_all_autopay").is(200).json().path("total").asInt()).isOne();
    app.delete("/autopay/" + id).is(204);
    once.post(CREATE, daily()).is(404);
  }

  @Test
  void a_refusal_is_found_again_as_it_was() {
    App once = app.withHeader("Idempotency-Key", UUID.randomUUID().toString());
    ObjectNode late = daily().put("start_date", "2020-01-01T00:00:00Z");
    JsonNode refusal = once.post(CREATE, late).is(422).json();

    assertThat(once.post(CREATE, late).is(422).json()).isEqualTo(refusal);
    once.post(CREATE, daily()).is(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none | none | schedule_cron | Exactly one of cron expression and interval is needed
          0 9 * * * | 7 | schedule_cron | Exactly one of cron expression and interval is needed
          none | 0 | interval_days | Must be greater than or equal to 1
          none | 366 | interval_days | Must be less than or equal to 365
          @daily | none | schedule_cron | Must be minute, hour, day of month, month and day of week
          0 24 * * * | none | schedule_cron | The hour can't be read
          0 9 31 2 * | none | schedule_cron | There is no such date
          """)
  void a_schedule_that_is_none_is_refused_in_clear_words(
      String cron, Integer days, String field, String words) {
    ObjectNode wanted = daily();
    wanted.remove("schedule_cron");
    if (cron != null) {
      wanted.put("schedule_cron", cron);
    }
    if (days != null) {
      wanted.put("interval_days", days);
    }

    JsonNode error = app.post(CREATE, wanted).is(422, "VALIDATION_ERROR").json().at("/errors/0");

    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("message").asText()).isEqualTo(words);
  }

  @Test
  void a_plan_that_is_not_sold_is_refused_as_by_subscribe() {
    long inactive = plan("status", "inactive");
    long postpaid = plan("user_type", "postpaid");
    String own = user.person().e164();

    app.post(CREATE, daily().put("plan_id", inactive)).is(422, "PLAN_NOT_AVAILABLE");
    app.post(CREATE, daily().put("plan_id", postpaid).put("phone_number", own))
        .is(422, "USER_TYPE_MISMATCH");
    app.post(CREATE, daily().put("plan_id", 999_999_999)).is(422, "VALIDATION_ERROR");
    app.post(CREATE, daily().put("start_date", "2026-02-27")).is(422, "VALIDATION_ERROR");
    app.post(CREATE, daily().put("tag", "x".repeat(51))).is(422, "VALIDATION_ERROR");
    assertThat(app.get("/autopay/get_all_autopay").json().path("total").asInt()).isZero();
  }

  @Test
  void more_than_a_user_may_have_are_refused() {
    for (int i = 0; i < 5; i++) {
      app.post(CREATE, daily()).is(201);
    }

    app.post(CREATE, daily()).is(422, "AUTOPAY_LIMIT_REACHED");
  }

  @Test
  void of_many_at_once_no_more_are_made_than_a_user_may_have() {
    List<Answer> answers = Race.of(12, i -> app.post(CREATE, daily()));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
    assertThat(app.get("/autopay/get_all_autopay").json().path("total").asInt()).isEqualTo(5);
  }

  @Test
  void a_body_of_nothing_known_and_dates_that_can_not_be_are_refused() {
    String url = "/autopay/" + id(app.post(CREATE, daily()).is(201).json());

    app.send("PATCH", url, Json.of("colour", "red")).is(422, "VALIDATION_ERROR");
    app.send("PATCH", url, Json.of("status", "removed")).is(422, "VALIDATION_ERROR");
    app.send("PATCH", url, Json.of("next_due_date", CLOCK.instant().toString()))
        .is(422, "VALIDATION_ERROR");
    app.send("PATCH", url, Json.of("schedule", Json.of("cron", "0 9 * * *", "interval_days", 7)))
        .is(422, "VALIDATION_ERROR");
    app.send("PATCH", url, Json.of("status", "paused", "next_due_date", "2027-01-01"))
        .is(422, "VALIDATION_ERROR");
    JsonNode moved = app.send("PATCH", url, Json.of("next_due_date", "2027-01-01")).is(200).json();
    assertThat(moved.path("next_due_date").asText()).isEqualTo("2027-01-01T00:00:00.000000Z");
  }

  @Test
  void nobody_reaches_what_is_anothers() {
    String id = id(app.post(CREATE, daily()).is(201).json());
    App other = Staff.hiredBy(KHATA).in(Contract.GENCHARGE);

    other.get("/autopay/get_autopay/" + id).is(404);
    other.get("/autopay/" + id + "/history").is(404);
    other.post("/autopay/" + id + "/skip").is(404);
    other.send("PATCH", "/autopay/" + id, Json.of("status", "paused")).is(404);
    other.delete("/autopay/" + id).is(404);
    assertThat(other.get("/autopay/get_all_autopay").json().path("total").asInt()).isZero();
    String found = "/autopay/admin/all?phone_number=" + line.replace("+", "%2B");
    assertThat(admin.get(found).is(200).json().at("/items/0/autopay_id").asText()).isEqualTo(id);
  }

  @Test
  void the_list_tells_which_of_the_next_charges_can_be_paid() {
    give("250.00");
    String first = id(app.post(CREATE, daily().put("start_date", "2026-03-05")).is(201).json());
    String second = id(app.post(CREATE, daily().put("start_date", "2026-03-06")).is(201).json());
    String third = id(app.post(CREATE, daily().put("start_date", "2026-03-07")).is(201).json());

    assertThat(charge(first)).isEqualTo("true 0.00");
    assertThat(charge(second)).isEqualTo("true 0.00");
    assertThat(charge(third)).isEqualTo("false 50.00");
    app.post("/autopay/" + first + "/skip").is(200);
    app.send("PATCH", "/autopay/" + second, Json.of("status", "paused")).is(200);
    assertThat(charge(third)).isEqualTo("true 0.00");
    admin.send("PUT", "/plans/plan/" + plan, Json.of("status", "inactive")).is(200);
    assertThat(charge(third)).isEqualTo("false 0.00");
  }

  private String charge(String id) {
    JsonNode items = app.get("/autopay/get_all_autopay").is(200).json().path("items");
    for (JsonNode item : items) {
      if (id(item).equals(id)) {
        JsonNode next = item.path("next_charge");
        return next.path("affordable").asText()
            + " "
            + next.path("missing").decimalValue().setScale(2);
      }
    }
    throw new AssertionError("not listed: " + id);
  }

  @Test
  void who_moves_west_is_not_charged_twice_for_one_date_and_no_date_is_left_out_on_the_way_back() {
    live("Asia/Kathmandu");
    String id = id(app.post(CREATE, daily()).is(201).json());
    String url = "/autopay/get_autopay/" + id;
    assertThat(app.get(url).json().path("next_due_date").asText())
        .isEqualTo("2026-03-02T03:15:00.000000Z");
    takeUp(id, "2026-03-01 09:00", "2026-03-01T03:15:00Z");

    live("America/New_York");
    assertThat(app.get(url).json().path("next_due_date").asText())
        .isEqualTo("2026-03-02T14:00:00.000000Z");

    live("Asia/Kathmandu");
    assertThat(app.get(url).json().path("next_due_date").asText())
        .isEqualTo("2026-03-02T03:15:00.000000Z");
    app.post("/autopay/" + id + "/skip").is(200);
    live("America/New_York");
    JsonNode history = app.get("/autopay/" + id + "/history").is(200).json();
    assertThat(history.at("/items/0/outcome").asText()).isEqualTo("skipped");
    assertThat(app.get(url).json().path("next_due_date").asText())
        .isEqualTo("2026-03-03T14:00:00.000000Z");
  }

  private void live(String zone) {
    app.send("PUT", "/user/preference", Json.of("timezone", zone)).is(200);
  }

  /** As a run does that charges what is due. */
  private void takeUp(String id, String slot, String at) {
    KHATA
        .sql()
        .execute(
            "UPDATE mandate SET last_slot = ?::timestamp, last_due_at = ?::timestamptz WHERE id ="
                + " ?",
            slot,
            at,
            Long.parseLong(id));
  }

  @Test
  void what_somebody_who_leaves_had_is_over_and_their_line_is_forgotten() {
    String id = id(app.post(CREATE, daily()).is(201).json());

    app.delete("/user/me").is(200);

    assertThat(
            admin
                .get("/autopay/admin/all?phone_number=" + line.replace("+", "%2B"))
                .json()
                .path("total")
                .asInt())
        .isZero();
    assertThat(row(id)).isEqualTo("REMOVED " + line);
    KHATA
        .sql()
        .execute(
            "UPDATE mandate SET updated_at = updated_at - interval '31 days' WHERE id = ?",
            Long.parseLong(id));
    KHATA.run("purge");
    assertThat(row(id)).isEqualTo("REMOVED null");
  }

  private static String row(String id) {
    return KHATA
        .sql()
        .fetchSingle("SELECT status, phone FROM mandate WHERE id = ?", Long.parseLong(id))
        .map(row -> row.get(0) + " " + row.get(1));
  }

  @Test
  void a_plan_that_a_mandate_is_for_can_be_deleted() {
    String id = id(app.post(CREATE, daily()).is(201).json());

    assertThat(admin.delete("/plans/plan/" + plan).is(200).get("message")).contains("deleted");

    assertThat(app.get("/autopay/get_autopay/" + id).is(200).json().path("next_charge").isNull())
        .isTrue();
  }

  private void give(String amount) {
    String to = Long.toString(user.id());
    String by = manager.person().e164();
    Shell.Ended given =
        KHATA.run("adjust", "--user", to, "--amount", amount, "--reason", "a test", "--by", by);
    assertThat(given.code()).as(given::toString).isZero();
  }

  private static String id(JsonNode autopay) {
    return autopay.path("autopay_id").asText();
  }

  private JsonNode get(JsonNode autopay) {
    return app.get("/autopay/get_autopay/" + autopay.path("autopay_id").asText()).is(200).json();
  }

  private ObjectNode daily() {
    return Json.of("plan_id", plan, "phone_number", line, "schedule_cron", "0 9 * * *");
  }
}
