package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.bootstrap.e2e.Colleagues.Colleague;
import dev.khata.domain.kernel.Contract;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Admins of ChargeGhar, who make and change the accounts of others. */
class ChargeGharUsersE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final Colleagues colleagues = new Colleagues(KHATA);
  private final Colleague boss = colleagues.superAdmin();
  private final App admin = boss.staff().in(Contract.CHARGEGHAR);
  private final String word = Fresh.word();
  private final String email = word + "@khata.example";
  private final String phone = nepali();

  @Test
  void an_account_is_made_of_which_nothing_is_proven() {
    JsonNode made = made("full_name", "Asha " + word, "profile_picture", "https://p.example/a.jpg");

    assertThat(made.path("username").asText()).isEqualTo(word);
    assertThat(made.path("email").asText()).isEqualTo(email);
    assertThat(made.path("phone_number").asText()).isEqualTo(phone);
    assertThat(made.path("profile_picture").asText()).isEqualTo("https://p.example/a.jpg");
    assertThat(made.path("status").asText()).isEqualTo("ACTIVE");
    assertThat(made.path("email_verified").asBoolean(true)).isFalse();
    assertThat(made.path("phone_verified").asBoolean(true)).isFalse();
    assertThat(data(admin.get(path(made)).is(200))).isEqualTo(made);
    assertThat(stored(made).get("password_hash")).isNull();
    assertThat(stored(made).get("name_key")).isEqualTo("asha " + word);
    assertThat(colleagues.lastly("USER_ADDED"))
        .isEqualTo(boss.staff().id() + " " + stored(made).get("id") + " after " + role("user"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"username", "email", "phone_number"})
  void what_another_has_is_refused_with_its_field(String field) {
    JsonNode made = made();
    JsonNode other = data(admin.post("/api/users", "email", Fresh.email().asGiven()).is(201));
    String taken = made.path(field).asText().toUpperCase(Locale.ROOT);
    JsonNode body = Json.of(field, taken, "full_name", "Not Written");

    fault(
        admin.post("/api/users", Json.of("email", word + "2@khata.example", field, taken)), field);
    for (String method : List.of("PUT", "PATCH")) {
      fault(admin.send(method, path(other), body), field);
    }

    assertThat(data(admin.get(path(other)).is(200))).isEqualTo(other);
    assertThat(stored(other).get("name_key")).isEqualTo("");
  }

  @Test
  void what_is_left_out_stays_and_null_clears() {
    JsonNode made = made("full_name", "Asha Devi Rai");
    Object id = stored(made).get("id");

    JsonNode changed =
        data(
            admin
                .send(
                    "PATCH",
                    path(made),
                    Json.of(
                        "username",
                        null,
                        "id",
                        UUID.randomUUID(),
                        "referral_code",
                        "22222222",
                        "phone_verified",
                        true,
                        "points",
                        5,
                        "date_joined",
                        "2020-01-01"))
                .is(200));

    assertThat(changed.path("username").isNull()).isTrue();
    for (String field : List.of("id", "email", "phone_number", "referral_code", "date_joined")) {
      assertThat(changed.path(field)).isEqualTo(made.path(field));
    }
    assertThat(changed.path("phone_verified").asBoolean(true)).isFalse();
    assertThat(colleagues.lastly("USER_CHANGED"))
        .isEqualTo(boss.staff().id() + " " + id + " changed username");
    admin.send("PATCH", path(made), Json.of("email", null)).is(200);
    fault(admin.send("PUT", path(made), Json.of("phone_number", "")), "non_field_errors");
    long events = colleagues.newestEvent();
    admin.send("PUT", path(made), Json.of("full_name", "Asha Devi Rai")).is(200);
    assertThat(colleagues.newestEvent()).isEqualTo(events);
    assertThat(stored(made).get("last_name")).isEqualTo("Rai");
  }

  @Test
  void another_number_is_not_proven_and_lets_nobody_in_by_a_code() {
    Person person = Person.anybody();
    JsonNode before = data(admin.get(path(person.signUp(KHATA.app()).user().path("id").asLong())));
    assertThat(before.path("phone_verified").asBoolean()).isTrue();

    JsonNode after =
        data(admin.send("PATCH", path(before), Json.of("phone_number", phone)).is(200));

    assertThat(after.path("phone_number").asText()).isEqualTo(phone);
    assertThat(after.path("phone_verified").asBoolean(true)).isFalse();
    KHATA.app().post("/api/auth/otp/request", "identifier", phone, "purpose", "LOGIN").is(200);
    assertThat(KHATA.app().inbox(person.e164()).messages(2).getFirst()).contains("number");
    assertThat(KHATA.app().inbox(phone).messages(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUSPENDED", "INACTIVE"})
  void who_is_shut_out_has_no_session_left_on_any_instance(String status) {
    Staff somebody = Staff.hiredBy(KHATA);
    App session = somebody.in(Contract.CHARGEGHAR);
    session.get("/api/auth/me").is(200);
    try (RunningKhata.Second second = KHATA.beside()) {
      JsonNode changed =
          data(
              second
                  .reachedBy(admin)
                  .send("PATCH", path(somebody.id()), Json.of("status", status)));
      assertThat(changed.path("status").asText()).isEqualTo(status);
      session.get("/api/auth/me").is(401);
    }
    admin.send("PATCH", path(somebody.id()), Json.of("status", "ACTIVE")).is(200);
    session.get("/api/auth/me").is(401);
    somebody.in(Contract.CHARGEGHAR).get("/api/auth/me").is(200);
  }

  @Test
  void a_role_changes_what_somebody_may_from_the_next_request_on() {
    Staff somebody = Staff.hiredBy(KHATA);
    App session = somebody.in(Contract.CHARGEGHAR);
    session.get("/api/users").is(403);
    Colleagues.role(boss.app(), word, "users:read");

    admin.send("PATCH", path(somebody.id()), Json.of("role", word)).is(200);

    session.get("/api/users").is(200);
    fault(session.get("/api/users?status=BLOCKED"), "status");
    fault(admin.send("PATCH", path(somebody.id()), Json.of("role", "nurse")), "role");
    admin.send("PATCH", path(somebody.id()), Json.of("role", "doctor")).is(200);
    session.get("/api/users").is(403);
  }

  @Test
  void users_are_found_by_all_that_one_may_remember_of_them() {
    JsonNode made = made("full_name", "Asha " + word);
    String id = made.path("id").asText();

    for (String typed :
        List.of(
            word.toUpperCase(Locale.ROOT),
            "sha " + word.substring(0, 8),
            email.toUpperCase(Locale.ROOT),
            word + "@",
            phone,
            phone.substring(0, 12),
            phone.substring(4),
            "0" + phone.substring(4, 12),
            phone.substring(4, 7) + "-" + phone.substring(7))) {
      assertThat(ids("?search=" + encoded(typed) + "&page_size=100")).as(typed).contains(id);
    }
    assertThat(ids("?search=" + word)).containsExactly(id);
    assertThat(ids("?search=" + word + "&status=SUSPENDED")).isEmpty();
    assertThat(ids("?search=x" + word)).isEmpty();
  }

  @Test
  void pages_lead_to_each_other_as_they_were_asked_for() {
    String name = "Page & " + word;
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(
          data(admin.post("/api/users", "phone_number", nepali(), "full_name", name).is(201))
              .path("id")
              .asText());
    }
    String list = "/api/users?status=ACTIVE&page_size=2&search=" + encoded("page & " + word);

    JsonNode first = data(admin.get(list).is(200));
    JsonNode second = data(admin.get(follow(first, "next")).is(200));
    JsonNode third = data(admin.get(follow(second, "next")).is(200));

    assertThat(first.path("count").asInt()).isEqualTo(5);
    assertThat(first.path("previous").isNull()).isTrue();
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(second.path("next").asText())
        .isEqualTo(
            base(first)
                + "/api/users?page=3&page_size=2&search=page+%26+"
                + word
                + "&status=ACTIVE");
    assertThat(second.path("previous").asText())
        .isEqualTo(
            base(first) + "/api/users?page_size=2&search=page+%26+" + word + "&status=ACTIVE");
    assertThat(data(admin.get(follow(second, "previous")))).isEqualTo(first);
    List<String> seen = new ArrayList<>();
    List.of(first, second, third).forEach(page -> seen.addAll(ids(page)));
    assertThat(seen).isEqualTo(made);
    admin.get(list + "&page=4").is(404);
    fault(admin.get("/api/users?page=0"), "page");
    fault(admin.get("/api/users?page_size=101"), "page_size");
  }

  @Test
  void who_is_not_there_is_not_found() {
    String nobody = "/api/users/" + UUID.randomUUID();

    admin.get(nobody).is(404);
    admin.send("PUT", nobody, Json.of("full_name", "x")).is(404);
    admin.send("PATCH", nobody, Json.of("status", "SUSPENDED")).is(404);
    fault(admin.get("/api/users/me"), "id");
  }

  @Test
  void what_cannot_be_is_said_and_changes_nothing() {
    JsonNode made = made();

    fault(admin.post("/api/users", "username", word), "non_field_errors");
    fault(admin.post("/api/users", "email", "no address"), "email");
    for (Object[] wrong :
        new Object[][] {
          {"phone_number", "12"},
          {"profile_picture", "http://p.example/a.jpg"},
          {"profile_picture", "javascript:alert(1)"},
          {"password", "short"},
          {"password", "password"},
          {"status", "DELETED"},
          {"full_name", "x".repeat(302)},
          {"username", "x".repeat(151)}
        }) {
      fault(admin.send("PATCH", path(made), Json.of(wrong)), (String) wrong[0]);
    }
    assertThat(data(admin.get(path(made)))).isEqualTo(made);
  }

  private JsonNode made(Object... more) {
    List<Object> fields = new ArrayList<>(List.of("username", word, "email", email));
    fields.addAll(List.of("phone_number", phone));
    fields.addAll(List.of(more));
    return data(admin.post("/api/users", fields.toArray()).is(201));
  }

  private static JsonNode data(Answer answer) {
    assertThat(answer.json().path("success").asBoolean()).as(answer::toString).isTrue();
    return answer.json().path("data");
  }

  private static void fault(Answer answer, String field) {
    answer.is(400);
    JsonNode error = answer.json().path("error");
    assertThat(error.path("code").asText()).isEqualTo("VALIDATION_ERROR");
    assertThat(error.path("details").fieldNames()).toIterable().containsExactly(field);
  }

  private List<String> ids(String query) {
    return ids(data(admin.get("/api/users" + query).is(200)));
  }

  private static List<String> ids(JsonNode page) {
    return page.path("results").findValuesAsText("id");
  }

  private static String follow(JsonNode page, String where) {
    return page.path(where).asText().substring(base(page).length());
  }

  private static String base(JsonNode page) {
    String url = page.path(page.path("next").isNull() ? "previous" : "next").asText();
    assertThat(url).matches("http://127[.]0[.]0[.]1:[0-9]+/api/users[?].*");
    return url.substring(0, url.indexOf("/api/"));
  }

  private static String path(JsonNode user) {
    return "/api/users/" + user.path("id").asText();
  }

  private static String path(long id) {
    return "/api/users/"
        + KHATA.sql().fetchSingle("SELECT public_id FROM users WHERE id = ?", id).get(0);
  }

  private static Record stored(JsonNode user) {
    return KHATA
        .sql()
        .fetchSingle("SELECT * FROM users WHERE public_id = ?::uuid", user.path("id").asText());
  }

  private static long role(String name) {
    return KHATA.sql().fetchSingle("SELECT id FROM role WHERE name = ?", name).get(0, Long.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String nepali() {
    return "+97798" + Fresh.phone().e164().substring(Fresh.phone().e164().length() - 8);
  }
}
