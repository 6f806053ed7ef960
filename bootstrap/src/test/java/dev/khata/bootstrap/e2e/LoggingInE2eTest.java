package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoggingInE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void the_right_password_logs_in_by_phone_and_by_email() {
    rahim.signUp(app);
    Person karim = Person.anybody();
    karim.signUpByEmail(app);

    Answer byPhone = rahim.logIn(app, Person.PASSWORD).is(200);
    Answer byEmail = karim.logInByEmail(app, Person.PASSWORD).is(200);

    assertThat(byPhone.header("Cache-Control")).contains("no-store");
    assertThat(app.with(byPhone.get("access")).get("/api/auth/me/").is(200).get("phone"))
        .isEqualTo(rahim.phone());
    assertThat(app.with(byEmail.get("access")).get("/api/auth/me/").is(200).get("email"))
        .isEqualTo(karim.email());
  }

  @Test
  void a_wrong_password_and_an_unknown_phone_are_answered_alike() {
    rahim.signUp(app);

    Answer wrong = rahim.logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");
    Answer unknown = Person.anybody().logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");

    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(wrong.response().headers().map().keySet());
  }

  @Test
  void five_wrong_passwords_lock_for_half_an_hour() {
    rahim.signUp(app);
    for (int i = 0; i < 5; i++) {
      rahim.logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");
    }

    rahim.logIn(app, "Wrong4Sure!").is(423, "account_locked").retryWithin(1800);
    rahim.logIn(app, Person.PASSWORD).is(423, "account_locked").retryWithin(1800);

    CLOCK.advance(Duration.ofMinutes(30).plusSeconds(1));
    rahim.logIn(app, Person.PASSWORD).is(200);
  }

  @Test
  void a_stranger_locks_a_password_three_times_a_day_and_is_then_not_listened_to() {
    rahim.signUp(app);
    App stranger = app.from("127.0.0.66");
    for (int lock = 0; lock < 3; lock++) {
      for (int i = 0; i < 5; i++) {
        rahim.logIn(stranger, "Wrong4Sure!").is(401, "invalid_credentials");
      }
      rahim.logIn(app, Person.PASSWORD).is(423, "account_locked");
      CLOCK.advance(Duration.ofMinutes(30).plusSeconds(1));
    }

    for (int i = 0; i < 20; i++) {
      rahim.logIn(stranger, "Wrong4Sure!").is(429, "throttled").retryWithin(86_400);
    }

    rahim.logIn(app, Person.PASSWORD).is(200);
  }

  @Test
  void an_unknown_phone_locks_likewise() {
    for (int i = 0; i < 5; i++) {
      rahim.logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");
    }

    rahim.logIn(app, "Wrong4Sure!").is(423, "account_locked").retryWithin(1800);
  }

  @Test
  void a_running_session_shows_the_lock() {
    App in = app.with(rahim.signUp(app).get("access"));
    for (int i = 0; i < 5; i++) {
      rahim.logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");
    }

    assertThat(in.get("/api/auth/me/").is(200).get("status")).isEqualTo("LOCKED");
  }

  @Test
  void a_right_password_in_between_forgives_the_wrong_ones() {
    rahim.signUp(app);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        rahim.logIn(app, "Wrong4Sure!").is(401, "invalid_credentials");
      }
      rahim.logIn(app, Person.PASSWORD).is(200);
    }
  }

  @Test
  void exactly_one_of_phone_and_email_is_wanted() {
    String message = "Provide exactly one of email or phone.";

    app.post("/api/auth/login/", "password", "x").complains("non_field_errors", message);
    app.post(
            "/api/auth/login/",
            Json.of("phone", rahim.phone(), "email", rahim.email(), "password", "x"))
        .complains("non_field_errors", message);
    app.post("/api/auth/login/", "phone", "123", "password", "x")
        .complains("phone", "Invalid phone number.");
    app.post("/api/auth/login/", "phone", rahim.phone())
        .complains("password", "This field is required.");
  }

  @Test
  void a_body_must_be_json_and_say_so() {
    app.send("POST", "/api/auth/login/", BodyPublishers.ofString("{}"))
        .is(415, "unsupported_media_type");
    app.withHeader("Content-Type", "text/plain")
        .send("POST", "/api/auth/login/", BodyPublishers.ofString("{}"))
        .is(415, "unsupported_media_type");
    app.withHeader("Content-Type", "application/json")
        .send("POST", "/api/auth/login/", BodyPublishers.ofString("{\"phone\":"))
        .is(400, "parse_error");
    app.withHeader("Content-Type", "application/json")
        .send("POST", "/api/auth/login/", BodyPublishers.ofString("x".repeat(1_100_000)))
        .is(413, "payload_too_large");
  }

  @Test
  void unknown_paths_and_wrong_methods_are_answered_in_the_contracts_shape() {
    app.get("/api/auth/nothing/").is(404, "not_found");
    app.get("/api/schema/nothing").is(404, "not_found");
    Answer wrong = app.get("/api/auth/login/").is(405, "method_not_allowed");

    assertThat(wrong.header("Allow").orElseThrow()).contains("POST").doesNotContain("GET");
    assertThat(wrong.header("X-Request-Id")).isPresent();
  }

  @Test
  void a_request_id_is_echoed() {
    Answer answer = app.withHeader("X-Request-Id", "my-request-1").get("/api/auth/me/");

    assertThat(answer.is(401, "not_authenticated").header("X-Request-Id")).contains("my-request-1");
  }

  @Test
  void me_wants_a_valid_access_token() {
    Answer in = rahim.signUp(app);

    app.get("/api/auth/me/").is(401, "not_authenticated");
    app.with("nonsense").get("/api/auth/me/").is(401, "token_not_valid");
    app.with(in.get("refresh")).get("/api/auth/me/").is(401, "token_not_valid");
    app.with(in.get("access") + "x").get("/api/auth/me/").is(401, "token_not_valid");
    CLOCK.advance(Duration.ofDays(1).plusSeconds(31));
    app.with(in.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
  }

  @Test
  void logging_out_with_nothing_known_in_the_body_ends_nothing() {
    App phone = app.with(rahim.signUp(app).get("access"));

    phone
        .post("/api/auth/logout/", "refresh_token", "x")
        .complains("non_field_errors", "None of the fields is known");

    phone.get("/api/auth/me/").is(200);
  }

  @Test
  void logging_out_ends_the_session_at_once_and_no_other() {
    App phone = app.with(rahim.signUp(app).get("access"));
    Answer tablet = rahim.logIn(app, Person.PASSWORD).is(200);

    Answer out = phone.send("POST", "/api/auth/logout/", BodyPublishers.noBody()).is(200);

    assertThat(out.get("message")).isEqualTo("Logged out successfully.");
    phone.get("/api/auth/me/").is(401, "token_not_valid");
    phone.post("/api/auth/logout/").is(401, "token_not_valid");
    app.post("/api/auth/logout/").is(401, "not_authenticated");
    app.with(tablet.get("access")).get("/api/auth/me/").is(200);
  }

  @Test
  void logging_out_takes_the_given_refresh_tokens_session_along_but_never_anothers() {
    Answer phone = rahim.signUp(app);
    Answer tablet = rahim.logIn(app, Person.PASSWORD).is(200);
    Answer karims = Person.anybody().signUp(app);

    app.with(phone.get("access"))
        .post("/api/auth/logout/", "refresh", karims.get("refresh"))
        .is(200);
    app.with(karims.get("access")).get("/api/auth/me/").is(200);
    Answer again = rahim.logIn(app, Person.PASSWORD).is(200);
    app.with(again.get("access"))
        .post("/api/auth/logout/", "refresh", tablet.get("refresh"))
        .is(200);

    app.with(tablet.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
    app.post("/api/auth/token/refresh/", "refresh", tablet.get("refresh"))
        .is(401, "token_not_valid");
  }

  @Test
  void a_role_holds_on_the_next_request() {
    Answer in = rahim.signUp(app);
    KHATA
        .sql()
        .execute(
            "UPDATE users SET role_id = (SELECT id FROM role WHERE name = 'doctor') WHERE id = ?",
            in.user().path("id").asLong());

    Answer me = app.with(in.get("access")).get("/api/auth/me/").is(200);

    assertThat(me.get("role")).isEqualTo("DOCTOR");
    assertThat(me.get("role_display")).isEqualTo("Doctor");
  }

  @Test
  void whoever_is_blocked_or_deactivated_is_out_on_the_next_request() {
    for (String state : new String[] {"BLOCKED", "DEACTIVATED"}) {
      Person someone = Person.anybody();
      Answer in = someone.signUp(app);

      KHATA
          .sql()
          .execute("UPDATE users SET state = ? WHERE id = ?", state, in.user().path("id").asLong());

      app.with(in.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
      app.post("/api/auth/token/refresh/", "refresh", in.get("refresh")).is(401, "token_not_valid");
      someone.logIn(app, Person.PASSWORD).is(401, "invalid_credentials");
    }
  }
}
