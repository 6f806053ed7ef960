package dev.khata.http.gencharge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import dev.khata.http.testing.CapturedLog;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSectionTest {
  private static final String PLANS = "/plans/plan";
  private static final String FULL =
      """
      {"name":"1.5GB Daily Pack","type":"DATA","group_id":1,"price":249.5,"validity_days":28,
       "status":"inactive","description":"Every day",
       "benefits":{"data":"1.5GB","sms":100,"rate":1.50,"more":[null,true,{"z":1,"a":"x\\ny"}]},
       "criteria":{"user_type":["postpaid","prepaid"],"min_amount":100,"is_new_user":false,
         "sources":["autopay","recharge"],"plan_groups":["Popular"],
         "valid_from":"2026-01-01","valid_to":"2026-12-31"},
       "user_type":"prepaid","most_popular":true}
      """;

  private static final Permission PLANS_READ = new Permission(Resource.PLANS, Action.READ);
  private static final Permission PLANS_EDIT = new Permission(Resource.PLANS, Action.EDIT);

  private final Counter counter = Counter.open();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_plan_has_all_its_fields_by_default() {
    Answer made =
        make("{\"name\":\"Pack\",\"type\":\"TALKTIME\",\"price\":99,\"validity_days\":7}");

    assertThat(made.body())
        .isEqualTo(
            Counter.json(
                """
                {"plan_id":1,"name":"Pack","type":"TALKTIME","group_id":null,"price":99.00,
                 "validity_days":7,"status":"active","description":null,"benefits":{},
                 "criteria":null,"user_type":null,"most_popular":false,"created_by":7,
                 "created_at":"2026-03-01T12:00:00.123456Z",
                 "updated_at":"2026-03-01T12:00:00.123456Z"}
                """));
    assertThat(counter.get(PLANS + "/1")).isEqualTo(made);
  }

  @Test
  void criteria_of_which_nothing_is_known_are_refused_and_so_is_a_whole_body() {
    make(FULL.replace("\"group_id\":1,", ""));

    assertThat(counter.put(PLANS + "/1", "{\"criteria\":{\"minAmount\":1}}").body())
        .isEqualTo(nothingKnown("criteria"));
    assertThat(counter.put(PLANS + "/1", "{\"mostPopular\":true}").body())
        .isEqualTo(nothingKnown("body"));
    assertThat(counter.put(PLANS + "/1", "[]").body().at("/errors/0"))
        .isEqualTo(Counter.json("{\"field\":\"body\",\"message\":\"Must be an object\"}"));
  }

  private static JsonNode nothingKnown(String field) {
    return Counter.json(
        """
        {"detail":"Validation failed","code":"VALIDATION_ERROR",
         "errors":[{"field":"%s","message":"None of the fields is known"}]}
        """
            .formatted(field));
  }

  /** Else whoever sends such bodies could fill the log. */
  @Test
  void the_log_says_nothing_of_values_out_of_range() {
    try (CapturedLog log = CapturedLog.of("org.hibernate.validator", Level.WARN)) {
      Answer refused =
          counter.post(
              PLANS, "{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":1e300,\"validity_days\":7}");

      assertThat(refused.status()).isEqualTo(422);
      assertThat(log.events()).isEmpty();
    }
  }

  @Test
  void a_plan_keeps_whatever_it_was_given() {
    counter.post("/plans/plan-group", "{\"name\":\"Popular\"}");

    JsonNode made = make(FULL).body();

    assertThat(made.path("price").decimalValue()).isEqualTo("249.50");
    assertThat(made.path("status").textValue()).isEqualTo("inactive");
    assertThat(made.path("benefits").toString())
        .isEqualTo(
            "{\"data\":\"1.5GB\",\"sms\":100,\"rate\":1.50,\"more\":[null,true,{\"z\":1,"
                + "\"a\":\"x\\ny\"}]}");
    assertThat(made.path("criteria"))
        .isEqualTo(
            Counter.json(
                """
                {"user_type":["prepaid","postpaid"],"min_amount":100.00,"is_new_user":false,
                 "sources":["recharge","autopay"],"plan_groups":["Popular"],
                 "valid_from":"2026-01-01T00:00:00.000000Z","valid_to":"2026-12-31T23:59:59.999999Z"}
                """));
    assertThat(made.path("user_type").textValue()).isEqualTo("prepaid");
    assertThat(made.path("most_popular").booleanValue()).isTrue();
    assertThat(made.path("group_id").longValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"name\":\"\" | name: Must not be blank",
        "\"type\":\"SMS\" | type: Must be one of DATA, TALKTIME, COMBO, ROAMING, OTT, POWERBANK",
        "\"group_id\":\"pg_123\" | group_id: Must be an integer",
        "\"group_id\":99 | group_id: There is no such plan group",
        "\"price\":0 | price: Must be greater than 0",
        "\"price\":-1 | price: Must be greater than 0",
        "\"price\":1.001 | price: At most 2 decimal places",
        "\"price\":\"249\" | price: Must be a number",
        "\"price\":10000000.01 | price: Must be less than or equal to 10000000",
        "\"price\":1e300 | price: Must be less than or equal to 10000000",
        "\"price\":null | price: Must not be null",
        "\"validity_days\":0 | validity_days: Must be greater than or equal to 1",
        "\"validity_days\":3651 | validity_days: Must be less than or equal to 3650",
        "\"validity_days\":1.5 | validity_days: Must be an integer",
        "\"status\":\"ACTIVE\" | status: Must be one of active, inactive",
        "\"benefits\":[] | benefits: Must be an object",
        "\"benefits\":{\"n\":1e1000} | benefits: Too long, too deep, or not plain",
        "\"criteria\":[] | criteria: Must be an object",
        "\"criteria\":{\"min_amount\":1.001} | criteria.min_amount: At most 2 decimal places",
        "\"criteria\":{\"user_type\":[null]} | criteria.user_type.0: Must not be null",
        "\"criteria\":{\"plan_groups\":[\"a\",\"\"]} | criteria.plan_groups.1: Must not be blank",
        "\"criteria\":{\"valid_to\":\"soon\"} | criteria.valid_to: Invalid format",
        "\"criteria\":{\"valid_from\":\"2026-02-30\"} | criteria.valid_from: Invalid format",
        "\"criteria\":{\"valid_from\":\"2026-01-02\",\"valid_to\":\"2026-01-01\"} |"
            + " criteria.valid_to: Must not be before the start",
        "\"user_type\":\"both\" | user_type: Must be one of prepaid, postpaid",
        "\"most_popular\":1 | most_popular: Must be a boolean",
      })
  void every_field_is_checked_when_made_and_when_changed(String field, String error) {
    make("{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":99,\"validity_days\":7}");
    String name = field.substring(0, field.indexOf(':'));
    String others =
        Counter.json("{\"name\":\"p\",\"type\":\"OTT\",\"price\":1,\"validity_days\":1}")
            .propertyStream()
            .filter(other -> !name.equals("\"" + other.getKey() + "\""))
            .map(other -> "\"" + other.getKey() + "\":" + other.getValue())
            .collect(Collectors.joining(","));

    Answer made = counter.post(PLANS, "{" + field + "," + others + "}");

    assertThat(made.status()).isEqualTo(422);
    assertThat(made.errors()).containsExactly(error);
    if (!field.equals("\"price\":null")) {
      assertThat(counter.put(PLANS + "/1", "{" + field + "}").errors()).containsExactly(error);
    }
  }

  @Test
  void all_that_is_missing_is_said_at_once() {
    assertThat(counter.post(PLANS, "{}").errors())
        .containsExactly(
            "name: Field required",
            "type: Field required",
            "price: Field required",
            "validity_days: Field required");
  }

  @Test
  void an_update_keeps_what_it_leaves_out() {
    counter.post("/plans/plan-group", "{\"name\":\"Popular\"}");
    JsonNode before = make(FULL).body();

    Answer changed = counter.put(PLANS + "/2", "{\"price\":199,\"status\":\"active\"}");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().path("price").decimalValue()).isEqualTo("199.00");
    assertThat(changed.body().path("status").textValue()).isEqualTo("active");
    for (String kept : new String[] {"name", "group_id", "benefits", "criteria", "user_type"}) {
      assertThat(changed.body().path(kept)).as(kept).isEqualTo(before.path(kept));
    }
  }

  @Test
  void null_clears_what_may_be_empty_and_nothing_else() {
    counter.post("/plans/plan-group", "{\"name\":\"Popular\"}");
    make(FULL);

    JsonNode changed =
        counter
            .put(
                PLANS + "/2",
                """
                {"name":null,"type":null,"group_id":null,"price":null,"validity_days":null,
                 "status":null,"description":null,"benefits":null,"criteria":null,
                 "user_type":null,"most_popular":null}
                """)
            .body();

    for (String cleared : new String[] {"group_id", "description", "criteria", "user_type"}) {
      assertThat(changed.path(cleared).isNull()).as(cleared).isTrue();
    }
    assertThat(changed.path("benefits").toString()).isEqualTo("{}");
    assertThat(changed.path("name").textValue()).isEqualTo("1.5GB Daily Pack");
    assertThat(changed.path("price").decimalValue()).isEqualTo("249.50");
    assertThat(changed.path("most_popular").booleanValue()).isTrue();
  }

  @Test
  void a_plan_that_nobody_bought_is_deleted() {
    make("{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":99,\"validity_days\":7}");

    Answer deleted = counter.delete(PLANS + "/1");

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.body().path("message").textValue()).isEqualTo("Plan deleted");
    assertThat(counter.get(PLANS + "/1").status()).isEqualTo(404);
    assertThat(counter.delete(PLANS + "/1").status()).isEqualTo(404);
    assertThat(counter.put(PLANS + "/1", "{}").status()).isEqualTo(404);
  }

  @Test
  void a_plan_that_was_bought_becomes_inactive() {
    make("{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":99,\"validity_days\":7}");
    counter.shop.use.wasBought(new PlanId(1));

    assertThat(counter.delete(PLANS + "/1").status()).isEqualTo(200);

    assertThat(counter.getAsAdmin(PLANS + "/1").body().path("status").textValue())
        .isEqualTo("inactive");
    assertThat(counter.get("/plans/public/all").number("total")).isZero();
  }

  @Test
  void an_inactive_plan_is_shown_to_those_alone_who_may_read_plans() {
    make("{\"name\":\"Pack\",\"type\":\"DATA\",\"price\":99,\"validity_days\":7}");
    assertThat(counter.get(PLANS + "/1").status()).isEqualTo(200);
    counter.put(PLANS + "/1", "{\"status\":\"inactive\"}");

    assertThat(counter.get(PLANS + "/1").code()).isEqualTo("NOT_FOUND");
    assertThat(counter.get(PLANS + "/1")).isEqualTo(counter.get(PLANS + "/99"));
    assertThat(counter.user(new UserId(8)).get(PLANS + "/1").code()).isEqualTo("NOT_FOUND");
    assertThat(counter.user(new UserId(9), PLANS_EDIT).get(PLANS + "/1").status()).isEqualTo(404);
    assertThat(counter.user(new UserId(10), PLANS_READ).get(PLANS + "/1").status()).isEqualTo(200);
    assertThat(counter.getAsAdmin(PLANS + "/1").status()).isEqualTo(200);
  }

  @Test
  void plans_are_listed_as_asked() {
    make("{\"name\":\"Data b\",\"type\":\"DATA\",\"price\":300,\"validity_days\":1}");
    make("{\"name\":\"Data a\",\"type\":\"DATA\",\"price\":20,\"validity_days\":2}");
    make("{\"name\":\"Talk\",\"type\":\"TALKTIME\",\"price\":100,\"validity_days\":3}");
    counter.put(PLANS + "/1", "{\"status\":\"inactive\"}");

    assertThat(counter.getAsAdmin(PLANS).items("plan_id")).containsExactly("1", "2", "3");
    assertThat(counter.getAsAdmin(PLANS + "?order_by=price").items("plan_id"))
        .containsExactly("2", "3", "1");
    assertThat(counter.getAsAdmin(PLANS + "?search=data&order_by=name").items("plan_id"))
        .containsExactly("2", "1");
    assertThat(counter.getAsAdmin(PLANS + "?type=DATA&status=inactive").items("plan_id"))
        .containsExactly("1");
    assertThat(counter.get("/plans/public/all").items("plan_id")).containsExactly("2", "3");
    assertThat(counter.get("/plans/public/all?status=inactive").number("total")).isZero();
    assertThat(counter.get("/plans/public/all?type=TALKTIME&limit=1").number("pages")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"type=SMS", "status=gone", "order_by=benefits", "order_dir=DESC", "limit=101"})
  void unknown_choices_are_422(String query) {
    assertThat(counter.get("/plans/public/all?" + query).status()).isEqualTo(422);
    assertThat(counter.getAsAdmin(PLANS + "?" + query).status()).isEqualTo(422);
  }

  private Answer make(String body) {
    Answer made = counter.post(PLANS, body);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(200);
    return made;
  }
}
