package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Rider.data;
import static dev.khata.bootstrap.e2e.Rider.invalid;
import static dev.khata.bootstrap.e2e.Rider.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChargeGharLoggingInE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final String LOGIN = "/api/auth/login";
  private static final String REFRESH = "/api/auth/refresh";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Rider maya = Rider.anybody(app);

  @Test
  void somebody_logs_in_by_password_by_token_and_by_both() {
    maya.signUp();
    maya.logIn(Rider.PASSWORD).is(200);

    maya.ask().is(200);
    String token = maya.token(maya.phone(), 2);
    invalid(both(token, "not the password"), "non_field_errors");
    Answer in = both(token, Rider.PASSWORD).is(200);

    assertThat(Rider.me(maya.in(in)).path("phone_number").asText()).isEqualTo(maya.phone());
    invalid(maya.logInByToken(token), "verification_token");
    maya.ask(maya.phone(), "LOGIN").is(200);
    maya.logInByToken(maya.token(maya.phone(), 3)).is(200);
  }

  private Answer both(String token, String password) {
    return app.post(
        LOGIN, "identifier", maya.phone(), "verification_token", token, "password", password);
  }

  @Test
  void wrong_unknown_and_locked_are_answered_alike() {
    maya.signUp();
    Answer unknown = invalid(Rider.anybody(app).logIn(Rider.PASSWORD), "non_field_errors");
    for (int i = 0; i < 5; i++) {
      assertThat(maya.logIn("not the password").is(400).text()).isEqualTo(unknown.text());
    }

    assertThat(maya.logIn(Rider.PASSWORD).is(400).text()).isEqualTo(unknown.text());
    maya.ask().is(200);
    maya.logInByToken(maya.token(maya.phone(), 2)).is(200);
    maya.logIn(Rider.PASSWORD).is(200);
  }

  @Test
  void neither_token_nor_password_is_refused_and_so_is_a_token_of_another() {
    Rider other = Rider.anybody(app);
    maya.signUp();
    other.signUp();
    maya.ask().is(200);
    String token = maya.token(maya.phone(), 2);

    invalid(app.post(LOGIN, "identifier", maya.phone()), "non_field_errors");
    invalid(app.post(LOGIN, "password", Rider.PASSWORD), "identifier");
    invalid(other.logInByToken(token), "verification_token");
    maya.logInByToken(token).is(200);
  }

  @Test
  void blocked_and_deactivated_are_told_to_whoever_has_the_right_password_or_code() {
    App before = maya.in(maya.signUp());
    maya.ask().is(200);
    String token = maya.token(maya.phone(), 2);

    state("BLOCKED");
    refused(maya.logIn(Rider.PASSWORD), 403, "PERMISSION_DENIED");
    invalid(maya.logIn("not the password"), "non_field_errors");
    refused(before.get("/api/auth/me"), 401, "UNAUTHORIZED");
    state("DEACTIVATED");
    refused(maya.logIn(Rider.PASSWORD), 403, "PERMISSION_DENIED");
    refused(maya.logInByToken(token), 403, "PERMISSION_DENIED");
    refused(before.get("/api/auth/me"), 401, "UNAUTHORIZED");
  }

  private void state(String state) {
    KHATA.sql().execute("UPDATE users SET state = ? WHERE phone = ?", state, maya.phone());
  }

  @Test
  void the_token_of_a_reset_sets_the_password_and_ends_the_other_sessions() {
    App before = maya.in(maya.signUp());
    maya.ask(maya.phone(), "RESET_PASSWORD").is(200);
    String token = maya.token(maya.phone(), 2);

    invalid(maya.logInByToken(token), "password");
    invalid(both(token, "password"), "password");
    Answer in = both(token, "another long one").is(200);

    refused(before.get("/api/auth/me"), 401, "UNAUTHORIZED");
    Rider.me(maya.in(in));
    invalid(maya.logIn(Rider.PASSWORD), "non_field_errors");
    maya.logIn("another long one").is(200);
    assertThat(app.inbox(maya.phone()).messages(3)).hasSize(3);
  }

  @Test
  void a_refresh_token_is_exchanged_once_by_either_method() {
    Answer in = maya.signUp();
    String first = data(in).at("/tokens/refresh").asText();

    Answer second = app.with(first).get(REFRESH).is(200);
    assertThat(second.header("Cache-Control")).contains("no-store");
    Answer third = app.post(REFRESH, "refresh", data(second).path("refresh").asText()).is(200);
    Rider.me(app.with(data(third).path("access").asText()));

    CLOCK.advance(Duration.ofSeconds(11));
    refused(app.with(first).get(REFRESH), 401, "UNAUTHORIZED");
    refused(
        app.post(REFRESH, "refresh", data(third).path("refresh").asText()), 401, "UNAUTHORIZED");
  }

  @Test
  void looking_at_the_refresh_spends_nothing_and_access_tokens_are_no_good_there() {
    Answer in = maya.signUp();
    String refresh = data(in).at("/tokens/refresh").asText();

    app.with(refresh).send("HEAD", REFRESH, BodyPublishers.noBody()).is(200);
    app.with(refresh).get(REFRESH).is(200);
    refused(maya.in(in).get(REFRESH), 401, "UNAUTHORIZED");
    refused(app.get(REFRESH), 401, "UNAUTHORIZED");
    invalid(app.post(REFRESH), "refresh");
    refused(app.with(refresh).get("/api/auth/me"), 401, "UNAUTHORIZED");
  }

  @Test
  void what_is_no_request_is_told_in_the_same_shape() {
    App typed = app.withHeader("Content-Type", "application/json");

    refused(typed.send("POST", LOGIN, BodyPublishers.ofString("{")), 400, "PARSE_ERROR");
    refused(
        app.withHeader("Content-Type", "text/plain")
            .send("POST", LOGIN, BodyPublishers.ofString("{}")),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    refused(
        typed.send("POST", LOGIN, BodyPublishers.ofString(" ".repeat(20_000))),
        413,
        "PAYLOAD_TOO_LARGE");
    refused(app.delete(LOGIN), 405, "METHOD_NOT_ALLOWED");
    refused(app.get("/api/auth/nothing"), 404, "NOT_FOUND");
    invalid(app.post(LOGIN, "identifier", 5), "identifier");
  }

  @Test
  void logging_out_needs_the_refresh_token_and_ends_both() {
    Answer in = maya.signUp();
    App session = maya.in(in);
    String refresh = data(in).at("/tokens/refresh").asText();

    invalid(session.post("/api/auth/logout"), "refresh_token");
    invalid(session.send("POST", "/api/auth/logout", BodyPublishers.noBody()), "refresh_token");
    Rider.me(session);
    data(session.post("/api/auth/logout", "refresh_token", refresh).is(200));

    refused(session.get("/api/auth/me"), 401, "UNAUTHORIZED");
    refused(app.post(REFRESH, "refresh", refresh), 401, "UNAUTHORIZED");
  }

  @Test
  void a_refresh_token_that_is_not_ones_own_logs_nobody_out() {
    App session = maya.in(maya.signUp());
    Rider sunil = Rider.anybody(KHATA.app());
    String another = data(sunil.signUp()).at("/tokens/refresh").asText();

    for (String useless : List.of(another, "no token", another + "x")) {
      Answer answer = session.post("/api/auth/logout", "refresh_token", useless);
      refused(answer, 401, "UNAUTHORIZED");
      assertThat(answer.header("WWW-Authenticate")).isPresent();
    }

    Rider.me(session);
    app.post(REFRESH, "refresh", another).is(200);
  }

  @Test
  void a_refresh_token_of_ones_own_that_is_spent_or_of_an_ended_session_will_do() {
    Answer first = maya.signUp();
    String spent = data(first).at("/tokens/refresh").asText();
    Answer second = maya.logIn(Rider.PASSWORD).is(200);
    Answer third = maya.logIn(Rider.PASSWORD).is(200);
    app.post(REFRESH, "refresh", spent).is(200);

    data(maya.in(second).post("/api/auth/logout", "refresh_token", spent).is(200));
    refused(maya.in(first).get("/api/auth/me"), 401, "UNAUTHORIZED");
    data(maya.in(third).post("/api/auth/logout", "refresh_token", spent).is(200));
    refused(maya.in(third).get("/api/auth/me"), 401, "UNAUTHORIZED");
  }
}
