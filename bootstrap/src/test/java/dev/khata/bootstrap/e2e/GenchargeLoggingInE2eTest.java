package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GenchargeLoggingInE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Subscriber asha = Subscriber.anybody(app);

  @Test
  void a_code_logs_in() {
    Answer signedUp = asha.signUp();

    Answer sent = asha.askToLogIn().is(200);
    assertThat(sent.json()).isEqualTo(Json.of("message", "OTP sent", "otp_expires_in", 300));
    Answer in = asha.logInByOtp(asha.code(2)).is(200);

    assertThat(in.user()).isEqualTo(signedUp.user());
    assertThat(in.get("token_type")).isEqualTo("bearer");
    asha.in(in).me().is(200);
    asha.logInByOtp(asha.code(2)).is(400, "INVALID_OTP");
  }

  @Test
  void of_many_equal_right_codes_one_logs_in() {
    asha.signUp();
    asha.askToLogIn().is(200);
    String code = asha.code(2);

    assertThat(Race.of(12, runner -> asha.logInByOtp(code).status()))
        .containsOnlyOnce(200)
        .isSubsetOf(200, 400, 429);
  }

  @Test
  void a_code_logs_in_as_oauth_s_password_form_too() {
    asha.signUp();
    asha.askToLogIn().is(200);
    String form =
        "grant_type=password&username=%s&password=%s"
            .formatted(asha.phone().replace("+", "%2B"), asha.code(2));

    Answer in =
        app.withHeader("Content-Type", "application/x-www-form-urlencoded")
            .send("POST", "/auth/verify-otp-login", BodyPublishers.ofString(form))
            .is(200);

    asha.in(in).me().is(200);
  }

  @Test
  void a_phone_that_was_verified_in_another_contract_logs_in_here() {
    Person rahim = Person.anybody();
    long id = rahim.signUp(app).user().path("id").asLong();
    Subscriber same = new Subscriber(app, rahim.e164());

    same.askToLogIn().is(200);
    Answer in = same.logInByOtp(same.code(2)).is(200);

    assertThat(in.user().path("user_id").asLong()).isEqualTo(id);
    assertThat(same.logIn(Person.PASSWORD).is(200).user()).isEqualTo(in.user());
    app.with(in.get("access_token")).get("/api/auth/me/").is(401, "token_not_valid");
  }

  @Test
  void an_unknown_phone_gets_the_answer_of_a_known_one_and_nothing_else() {
    asha.signUp();
    Subscriber nobody = Subscriber.anybody(app);

    assertThat(nobody.askToLogIn().is(200).json()).isEqualTo(asha.askToLogIn().is(200).json());
    assertThat(nobody.logIn("any password").is(401).json())
        .isEqualTo(asha.logIn("any password").is(401).json());
    assertThat(nobody.logInByOtp("123456").is(400).json())
        .isEqualTo(Subscriber.anybody(app).logInByOtp("123456").is(400).json());
    assertThat(app.inbox(nobody.phone()).messages(0)).isEmpty();
  }

  @Test
  void a_right_password_logs_in_at_once_and_a_wrong_one_does_not() {
    Answer signedUp = asha.signUp();

    Answer in = asha.logIn(Subscriber.PASSWORD).is(200);

    assertThat(in.user()).isEqualTo(signedUp.user());
    assertThat(in.json().has("message")).isFalse();
    asha.in(in).me().is(200);
    Answer refused = asha.logIn("another password").is(401, "INVALID_CREDENTIALS");
    assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void five_wrong_passwords_lock_the_password_for_half_an_hour() {
    asha.signUp();
    for (int i = 0; i < 5; i++) {
      asha.logIn("wrong password").is(401, "INVALID_CREDENTIALS");
    }

    asha.logIn(Subscriber.PASSWORD).is(401, "INVALID_CREDENTIALS");

    CLOCK.advance(Duration.ofMinutes(30));
    asha.logIn(Subscriber.PASSWORD).is(200);
  }

  @Test
  void a_stranger_locks_a_password_three_times_a_day_and_never_keeps_the_owner_s_codes_out() {
    asha.signUp();
    Subscriber stranger = new Subscriber(app.from("127.0.0.66"), asha.phone());
    for (int lock = 1; lock <= 3; lock++) {
      for (int i = 0; i < 5; i++) {
        stranger.logIn("wrong password").is(401, "INVALID_CREDENTIALS");
      }
      asha.logIn(Subscriber.PASSWORD).is(401, "INVALID_CREDENTIALS");
      asha.askToLogIn().is(200);
      asha.logInByOtp(asha.code(1 + lock)).is(200);
      asha.logIn(Subscriber.PASSWORD).is(200);
      CLOCK.advance(Duration.ofMinutes(40));
    }

    for (int i = 0; i < 20; i++) {
      stranger.logIn("wrong password").is(401, "INVALID_CREDENTIALS");
    }
    stranger.logIn(Subscriber.PASSWORD).is(401, "INVALID_CREDENTIALS");
    asha.logIn(Subscriber.PASSWORD).is(200);
  }

  @Test
  void a_blocked_user_is_told_so_after_the_right_password_or_code_alone() {
    Answer in = asha.signUp();
    block(in);

    asha.in(in).me().is(401, "UNAUTHORIZED");
    asha.logIn("wrong password").is(401, "INVALID_CREDENTIALS");
    asha.logIn(Subscriber.PASSWORD).is(403, "ACCOUNT_BLOCKED");
    asha.askToLogIn().is(200);
    asha.logInByOtp(asha.code(2)).is(403, "ACCOUNT_BLOCKED");
    refresh(in.get("refresh_token")).is(401, "UNAUTHORIZED");
  }

  @Test
  void a_refresh_token_is_taken_from_the_body_or_as_the_bearer() {
    Answer in = asha.signUp();

    Answer first = refresh(in.get("refresh_token")).is(200);
    Answer second =
        app.with(first.get("refresh_token"))
            .send("POST", "/auth/refresh", BodyPublishers.noBody())
            .is(200);

    asha.in(second).me().is(200);
    assertThat(app.post("/auth/refresh").is(401, "UNAUTHORIZED").header("WWW-Authenticate"))
        .contains("Bearer");
    assertThat(
            refresh(second.get("access_token")).is(401, "UNAUTHORIZED").header("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
    CLOCK.advance(Duration.ofSeconds(11));
    refresh(in.get("refresh_token")).is(401, "UNAUTHORIZED");
    asha.in(second).me().is(401, "UNAUTHORIZED");
  }

  @Test
  void logging_out_ends_access_and_refresh() {
    Answer in = asha.signUp();
    Subscriber.Session session = asha.in(in);

    assertThat(session.post("/auth/logout").is(200).json())
        .isEqualTo(Json.of("message", "Logged out"));

    session.me().is(401, "UNAUTHORIZED");
    refresh(in.get("refresh_token")).is(401, "UNAUTHORIZED");
  }

  @Test
  void an_access_token_lives_fifteen_minutes() {
    Subscriber.Session session = asha.in(asha.signUp());

    CLOCK.advance(Duration.ofMinutes(15).plusSeconds(31));

    session.me().is(401, "UNAUTHORIZED");
  }

  private Answer refresh(String token) {
    return app.post("/auth/refresh", "refresh_token", token);
  }

  private static void block(Answer in) {
    KHATA
        .sql()
        .execute(
            "UPDATE users SET state = 'BLOCKED' WHERE id = ?", in.user().path("user_id").asLong());
  }
}
