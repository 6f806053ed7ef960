package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Fresh;
import dev.khata.bootstrap.e2e.Colleagues.Colleague;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Admins are made, change and go; what changes holds from the next request on, everywhere. */
class AdminsE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String[] DESK = {"admin-me:read", "admin-me:edit", "content:read"};

  private final Colleagues colleagues = new Colleagues(KHATA);
  private final Colleague boss = colleagues.superAdmin();
  private final String roleName = Fresh.word();
  private final long role = Colleagues.role(boss.app(), roleName, DESK);
  private final Subscriber somebody = Subscriber.anybody(KHATA.app());
  private final String email = Fresh.email().asGiven();

  @Test
  void a_new_admin_is_told_and_comes_in_by_a_code_to_the_phone_alone() {
    JsonNode made = create(role).is(200).json();

    assertThat(made.path("name").asText()).isEqualTo("Ravi Kumar");
    assertThat(made.path("email").asText()).isEqualTo(email);
    assertThat(made.path("phone_number").asText()).isEqualTo(somebody.phone());
    assertThat(made.path("role_name").asText()).isEqualTo(roleName);
    String sms = KHATA.app().inbox(somebody.phone()).messages(1).getFirst();
    assertThat(sms).contains("Log in with this number").doesNotContainPattern("[0-9]{4}|http");
    assertThat(KHATA.app().inbox(email).messages(1).getFirst())
        .contains("Log in with your phone number")
        .doesNotContainPattern("[0-9]{4}|http");
    assertThat(password(made)).isNull();
    assertThat(verified(made)).isFalse();

    somebody.askToLogIn().is(200);
    Answer in = somebody.logInByOtp(somebody.code(2)).is(200);
    Answer me = somebody.in(in).app().get("/admin/me").is(200);
    assertThat(me.get("admin_id")).isEqualTo(made.path("admin_id").asText());
    assertThat(colleagues.lastly("ADMIN_CREATED"))
        .isEqualTo(boss.staff().id() + " " + made.path("admin_id").asText() + " after " + role);
  }

  @Test
  void whoever_has_an_account_is_promoted_and_keeps_name_address_and_sessions() {
    App session = somebody.in(somebody.signUp()).app();
    long id = session.get("/user/me").json().path("user_id").asLong();
    session.get("/admin/me").is(403);

    JsonNode made = create(role).is(200).json();

    assertThat(made.path("admin_id").asLong()).isEqualTo(id);
    assertThat(made.path("name").asText()).isEqualTo("Asha Rao");
    assertThat(made.path("email").isNull()).isTrue();
    session.get("/admin/me").is(200);
    assertThat(KHATA.app().inbox(somebody.phone()).messages(2).getFirst())
        .contains("Log in with this number");
    create(role).is(409, "ALREADY_ADMIN");
  }

  @Test
  void an_address_of_somebody_else_or_a_role_that_is_none_makes_no_admin() {
    create(role).is(200);
    Subscriber next = Subscriber.anybody(KHATA.app());

    create(next, role, email).is(409, "EMAIL_TAKEN");
    field(create(next, 999_999, Fresh.email().asGiven()), "role_id");
    field(create(next, doctor(), Fresh.email().asGiven()), "role_id");

    assertThat(KHATA.sql().fetch("SELECT id FROM users WHERE phone = ?", next.phone())).isEmpty();
  }

  @Test
  void who_is_no_admin_any_more_stays_as_a_user() {
    App session = somebody.in(somebody.signUp()).app();
    create(role).is(200);
    session.get("/content/admin").is(200);

    boss.app().delete("/admin/" + somebody.phone()).is(200);

    session.get("/content/admin").is(403);
    session.get("/user/me").is(200);
    boss.app().delete("/admin/" + somebody.phone()).is(404, "NOT_FOUND");
    assertThat(colleagues.lastly("ADMIN_REMOVED"))
        .endsWith(" after " + id("user") + " before " + role);
  }

  @Test
  void a_role_that_changes_on_one_instance_holds_for_its_holder_on_the_other_at_once() {
    App session = somebody.in(somebody.signUp()).app();
    create(role).is(200);
    try (RunningKhata.Second second = KHATA.beside()) {
      App elsewhere = second.reachedBy(session);
      for (int round = 0; round < 20; round++) {
        change("content:read").is(200);
        elsewhere.get("/content/admin").is(200);
        change("kyc:read").is(200);
        elsewhere.get("/content/admin").is(403);
      }
      change(DESK).is(200);
      elsewhere.get("/admin/me").is(200);
      second.reachedBy(boss.app()).delete("/admin/" + somebody.phone()).is(200);
      session.get("/admin/me").is(403);
    }
    assertThat(colleagues.lastly("ROLE_CHANGED"))
        .isEqualTo(
            boss.staff().id()
                + " - after admin-me:edit admin-me:read content:read before kyc:read role "
                + role);
  }

  @Test
  void an_admin_changes_their_own_name_and_address_and_no_phone() {
    App session = somebody.in(somebody.signUp()).app();
    create(role).is(200);
    Subscriber taken = Subscriber.anybody(KHATA.app());
    create(taken, role, email).is(200);

    own(session, "name", "Asha New", "email", email).is(409, "EMAIL_TAKEN");
    field(own(session, "name", "Asha New", "phone_number", taken.phone()), "phone_number");
    assertThat(session.get("/admin/me").get("name")).isEqualTo("Asha Rao");

    String address = Fresh.email().asGiven();
    Answer changed =
        own(session, "name", "Asha New", "email", address, "phone_number", somebody.phone())
            .is(200);
    assertThat(changed.get("name")).isEqualTo("Asha New");
    assertThat(changed.get("email")).isEqualTo(address);
    assertThat(verified(changed.json())).isFalse();
    assertThat(session.get("/admin/me").text()).isEqualTo(changed.text());
  }

  @Test
  void admins_are_found_by_what_they_are_called_and_hold() {
    create(role).is(200);

    for (String query :
        List.of(
            "name=AVI%20k&role_name=" + roleName.toUpperCase(Locale.ROOT),
            "email=" + email.substring(0, 20),
            "phone_number=" + somebody.phone().replace("+91", ""),
            "role_name=" + roleName + "&sort_by=email&sort_order=desc&limit=1")) {
      JsonNode found = boss.app().get("/admin/?" + query).is(200).json();
      assertThat(found.path("total").asInt()).as(query).isOne();
      assertThat(found.at("/items/0/phone_number").asText()).isEqualTo(somebody.phone());
    }
    JsonNode beyond = boss.app().get("/admin/?role_name=" + roleName + "&skip=1").json();
    assertThat(beyond).isEqualTo(Json.of("items", List.of(), "total", 1, "skip", 1, "limit", 20));
  }

  private Answer create(long given) {
    return create(somebody, given, email);
  }

  private Answer create(Subscriber who, long given, String address) {
    return boss.app()
        .post(
            "/admin/",
            "name",
            "Ravi Kumar",
            "email",
            address,
            "phone_number",
            who.phone(),
            "role_id",
            given);
  }

  private Answer change(String... may) {
    return boss.app().send("PUT", "/role/" + role, Json.of("permissions", List.of(may)));
  }

  private static Answer own(App session, Object... namesAndValues) {
    return session.send("PATCH", "/admin/me", Json.of(namesAndValues));
  }

  private static void field(Answer answer, String field) {
    answer.is(422, "VALIDATION_ERROR");
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private static long doctor() {
    return id("doctor");
  }

  private static long id(String name) {
    return KHATA.sql().fetchSingle("SELECT id FROM role WHERE name = ?", name).get(0, Long.class);
  }

  private static Object password(JsonNode admin) {
    return one("password_hash", admin);
  }

  private static boolean verified(JsonNode admin) {
    return one("email_verified_at", admin) != null;
  }

  private static Object one(String column, JsonNode admin) {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT " + column + " FROM users WHERE id = ?", admin.path("admin_id").asLong())
        .get(0);
  }
}
