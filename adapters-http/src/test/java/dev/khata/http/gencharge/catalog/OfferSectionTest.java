package dev.khata.http.gencharge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferSectionTest {
  private static final String OFFERS = "/offers/offers";
  private static final String FULL =
      """
      {"title":"Dashain","offer_type_id":1,"is_special":true,"status":"inactive",
       "starts_at":"2026-10-10","ends_at":"2026-10-25T18:00:00+05:45","description":"Ten off",
       "criteria":{"is_new_user":true},
       "reward":{"discount_type":"percent","discount_value":12.5,"cashback_type":"flat",
         "cashback_value":5,"max_amount":50},"max_per_user":1,"max_total":5000}
      """;

  private final Counter counter = Counter.open();

  @BeforeEach
  void makeType() {
    counter.post("/offers/offer_type", "{\"name\":\"Festival\"}");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void an_offer_has_all_its_fields_by_default() {
    Answer made = make("{\"title\":\"Dashain\",\"offer_type_id\":1}");

    assertThat(made.body())
        .isEqualTo(
            Counter.json(
                """
                {"offer_id":2,"title":"Dashain","offer_type_id":1,
                 "offer_type":{"offer_type_id":1,"name":"Festival","description":null},
                 "is_special":false,"status":"active","starts_at":null,"ends_at":null,
                 "description":null,"criteria":null,"reward":null,
                 "max_per_user":null,"max_total":null,"created_by":7,
                 "created_at":"2026-03-01T12:00:00.123456Z"}
                """));
    assertThat(counter.get(OFFERS + "/2").body()).isEqualTo(made.body());
    assertThat(counter.get(OFFERS + "/2").status()).isEqualTo(200);
  }

  @Test
  void an_offer_keeps_whatever_it_was_given() {
    JsonNode made = make(FULL).body();

    assertThat(made.path("is_special").booleanValue()).isTrue();
    assertThat(made.path("status").textValue()).isEqualTo("inactive");
    assertThat(made.path("starts_at").textValue()).isEqualTo("2026-10-10T00:00:00.000000Z");
    assertThat(made.path("ends_at").textValue()).isEqualTo("2026-10-25T12:15:00.000000Z");
    assertThat(made.at("/criteria/is_new_user").booleanValue()).isTrue();
    assertThat(made.at("/criteria/sources").isNull()).isTrue();
    assertThat(made.path("max_per_user").intValue()).isEqualTo(1);
    assertThat(made.path("max_total").intValue()).isEqualTo(5_000);
    assertThat(made.path("reward"))
        .isEqualTo(
            Counter.json(
                """
                {"discount_type":"percent","discount_value":12.50,"cashback_type":"flat",
                 "cashback_value":5.00,"max_amount":50.00}
                """));
  }

  @Test
  void a_date_as_an_end_means_its_whole_day() {
    JsonNode made =
        make("{\"title\":\"a\",\"offer_type_id\":1,\"starts_at\":\"2026-03-01\","
                + "\"ends_at\":\"2026-03-01\"}")
            .body();

    assertThat(made.path("starts_at").textValue()).isEqualTo("2026-03-01T00:00:00.000000Z");
    assertThat(made.path("ends_at").textValue()).isEqualTo("2026-03-01T23:59:59.999999Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"title\":\" \" | title: Must not be blank",
        "\"offer_type_id\":99 | offer_type_id: There is no such offer type",
        "\"offer_type_id\":0 | offer_type_id: Must be greater than or equal to 1",
        "\"is_special\":\"true\" | is_special: Must be a boolean",
        "\"status\":\"on\" | status: Must be one of active, inactive",
        "\"starts_at\":\"tomorrow\" | starts_at: Invalid format",
        "\"starts_at\":1767225600 | starts_at: Must be a string",
        "\"ends_at\":\"99999-01-01\" | ends_at: Invalid format",
        "\"ends_at\":\"2026-01-01T25:00:00Z\" | ends_at: Invalid format",
        "\"starts_at\":\"2026-01-02\",\"ends_at\":\"2026-01-01\" |"
            + " ends_at: Must not be before the start",
        "\"reward\":{\"discount_type\":\"half\"} |"
            + " reward.discount_type: Must be one of flat, percent",
        "\"reward\":{\"discount_type\":\"flat\"} | reward.discount_value: Field required",
        "\"reward\":{\"cashback_value\":5} | reward.cashback_type: Field required",
        "\"reward\":{\"discount_type\":\"flat\",\"discount_value\":0} |"
            + " reward.discount_value: Must be greater than 0",
        "\"reward\":{\"discount_type\":\"flat\",\"discount_value\":0.001} |"
            + " reward.discount_value: At most 2 decimal places",
        "\"reward\":{\"discount_type\":\"percent\",\"discount_value\":101} |"
            + " reward.discount_value: A percentage is above 0, at most 100, and has at most 2"
            + " decimal places",
        "\"reward\":{\"max_amount\":0} | reward.max_amount: Must be greater than 0",
        "\"max_per_user\":0 | max_per_user: Must be greater than or equal to 1",
        "\"max_total\":-1 | max_total: Must be greater than or equal to 1",
        "\"max_total\":1000000001 | max_total: Must be less than or equal to 1000000000",
        "\"max_total\":1.5 | max_total: Must be an integer",
      })
  void every_field_is_checked_when_made_and_when_changed(String field, String error) {
    make("{\"title\":\"Dashain\",\"offer_type_id\":1}");
    String title = field.startsWith("\"title\"") ? "" : ",\"title\":\"a\"";
    String type = field.startsWith("\"offer_type_id\"") ? "" : ",\"offer_type_id\":1";

    Answer made = counter.post(OFFERS, "{" + field + title + type + "}");
    Answer changed = counter.put(OFFERS + "/2", "{" + field + "}");

    assertThat(made.status()).isEqualTo(422);
    assertThat(made.errors()).containsExactly(error);
    assertThat(changed.status()).isEqualTo(422);
    assertThat(changed.errors()).containsExactly(error);
  }

  @Test
  void an_update_keeps_what_it_leaves_out_and_clears_what_is_null() {
    JsonNode made = make(FULL).body();

    JsonNode retitled = counter.put(OFFERS + "/2", "{\"title\":\"Tihar\"}").body();
    JsonNode cleared =
        counter
            .put(
                OFFERS + "/2",
                "{\"starts_at\":null,\"ends_at\":null,\"description\":null,\"criteria\":null,"
                    + "\"reward\":null,\"max_per_user\":null,\"max_total\":null,\"status\":null}")
            .body();

    assertThat(retitled.path("title").textValue()).isEqualTo("Tihar");
    assertThat(retitled.path("reward")).isEqualTo(made.path("reward"));
    assertThat(retitled.path("ends_at")).isEqualTo(made.path("ends_at"));
    for (String field :
        new String[] {
          "starts_at", "ends_at", "description", "criteria", "reward", "max_per_user", "max_total"
        }) {
      assertThat(cleared.path(field).isNull()).as(field).isTrue();
    }
    assertThat(cleared.path("status").textValue()).isEqualTo("inactive");
  }

  @Test
  void the_end_of_an_offer_can_not_be_moved_before_the_start_it_has() {
    make(FULL);

    assertThat(counter.put(OFFERS + "/2", "{\"ends_at\":\"2026-10-01\"}").errors())
        .containsExactly("ends_at: Must not be before the start");
  }

  @Test
  void an_offer_can_be_deleted() {
    make(FULL);

    assertThat(counter.delete(OFFERS + "/2").status()).isEqualTo(204);
    assertThat(counter.delete(OFFERS + "/2").status()).isEqualTo(404);
    assertThat(counter.get(OFFERS + "/2").code()).isEqualTo("NOT_FOUND");
    assertThat(counter.put(OFFERS + "/2", "{}").status()).isEqualTo(404);
    assertThat(counter.get(OFFERS + "/x").status()).isEqualTo(422);
  }

  @Test
  void everybody_sees_the_offers_that_run_and_admins_see_all() {
    counter.post("/offers/offer_type", "{\"name\":\"Other\"}");
    make("{\"title\":\"always\",\"offer_type_id\":1,\"is_special\":true}");
    make("{\"title\":\"today\",\"offer_type_id\":2,\"ends_at\":\"2026-03-01\"}");
    make("{\"title\":\"coming\",\"offer_type_id\":1,\"starts_at\":\"2026-03-02\"}");
    make("{\"title\":\"off\",\"offer_type_id\":1,\"status\":\"inactive\"}");

    assertThat(titles("/public")).isEqualTo("[always, today]");
    assertThat(titles("/public?is_special=true")).isEqualTo("[always]");
    assertThat(titles("/public?offer_type_id=2")).isEqualTo("[today]");
    assertThat(titles("/public?status=inactive")).isEqualTo("[]");
    assertThat(titles("?order_by=title&order_dir=desc")).isEqualTo("[today, off, coming, always]");
    assertThat(titles("?status=inactive")).isEqualTo("[off]");
    assertThat(titles("?search=A&limit=1&page=2&order_by=starts_at")).isEqualTo("[today]");

    counter.shop.clock.advance(Duration.ofDays(1));
    assertThat(titles("/public")).isEqualTo("[always, coming]");
  }

  @Test
  void an_offer_that_does_not_run_is_shown_to_those_alone_who_may_read_offers() {
    make(
        "{\"title\":\"coming\",\"offer_type_id\":1,\"starts_at\":\"2026-03-02\","
            + "\"ends_at\":\"2026-03-02\"}");
    make("{\"title\":\"off\",\"offer_type_id\":1,\"status\":\"inactive\"}");
    Counter.User reader = counter.user(new UserId(8), new Permission(Resource.OFFERS, Action.READ));
    Counter.User other = counter.user(new UserId(9), new Permission(Resource.PLANS, Action.READ));

    for (String path : List.of(OFFERS + "/2", OFFERS + "/3")) {
      assertThat(counter.get(path).code()).as(path).isEqualTo("NOT_FOUND");
      assertThat(other.get(path).status()).as(path).isEqualTo(404);
      assertThat(reader.get(path).status()).as(path).isEqualTo(200);
      assertThat(counter.getAsAdmin(path).status()).as(path).isEqualTo(200);
    }
    counter.shop.clock.advance(Duration.ofDays(1));
    assertThat(counter.get(OFFERS + "/2").status()).isEqualTo(200);
    counter.shop.clock.advance(Duration.ofDays(1));
    assertThat(counter.get(OFFERS + "/2").status()).isEqualTo(404);
    assertThat(reader.get(OFFERS + "/2").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"order_by=reward", "is_special=maybe", "offer_type_id=x", "status=", "page=-1"})
  void unknown_choices_are_422(String query) {
    assertThat(counter.get(OFFERS + "/public?" + query).status()).isEqualTo(422);
  }

  private String titles(String query) {
    return counter.getAsAdmin(OFFERS + query).items("title").toString();
  }

  private Answer make(String body) {
    Answer made = counter.post(OFFERS, body);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    return made;
  }
}
