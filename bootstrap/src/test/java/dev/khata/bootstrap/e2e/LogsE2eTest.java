package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.event.KeyValuePair;

@Isolated("reads the log of the whole process")
class LogsE2eTest {
  private static final String WRONG_PASSWORD = "Wrong4Sure!";
  private static final String NEW_PASSWORD = "Dry5Season!";
  private static final String REQUEST_ID = "seen-by-the-logs-test";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();
  private final Person karim = Person.anybody();

  /** What must be nowhere in the logs. */
  private final List<String> secrets =
      new ArrayList<>(List.of(Person.PASSWORD, WRONG_PASSWORD, NEW_PASSWORD));

  @Test
  void nothing_personal_or_secret_is_logged() {
    List<ILoggingEvent> events = CapturedLogs.of(app, this::everyFlow);

    assertThat(events).hasSizeGreaterThan(15);
    for (Person person : List.of(rahim, karim)) {
      secrets.add(person.phone().substring(1));
      secrets.add(person.email());
    }
    assertThat(secrets).hasSizeGreaterThan(15).allSatisfy(LogsE2eTest::isWorthLookingFor);
    for (ILoggingEvent event : events) {
      String line = CapturedLogs.line(event).toLowerCase(Locale.ROOT);
      for (String secret : secrets) {
        assertThat(line).doesNotContainPattern(CapturedLogs.alone(secret.toLowerCase(Locale.ROOT)));
      }
    }
  }

  @Test
  void a_request_is_one_line_with_all_that_an_operator_needs() {
    Answer in = rahim.signUp(app);
    App session = app.with(in.get("access")).withHeader("X-Request-Id", REQUEST_ID);

    List<ILoggingEvent> events = CapturedLogs.of(app, () -> session.get("/api/auth/me/").is(200));

    ILoggingEvent line =
        events.stream()
            .filter(event -> event.getMDCPropertyMap().containsValue(REQUEST_ID))
            .filter(event -> pairs(event).containsKey("route"))
            .findFirst()
            .orElseThrow();
    assertThat(line.getMDCPropertyMap()).containsEntry("request_id", REQUEST_ID);
    assertThat(pairs(line))
        .containsEntry("contract", "mypharma")
        .containsEntry("method", "GET")
        .containsEntry("route", "/api/auth/me/")
        .containsEntry("status", "200")
        .containsEntry("user_id", in.user().path("id").asText());
    assertThat(Long.parseLong(pairs(line).get("duration_ms"))).isBetween(0L, 30_000L);
  }

  private void everyFlow() {
    byPhone();
    byEmail();
    atWattsUp();
    odd();
  }

  private void byPhone() {
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = secret(app.inbox(rahim.e164()).code());
    verify(secret(code.equals("987654") ? "987653" : "987654")).is(400);
    String token = secret(verify(code).is(200).get("registration_token"));
    Answer in =
        keep(
            app.post(
                "/api/auth/register/complete/",
                Json.of(
                    "registration_token",
                    token,
                    "password",
                    Person.PASSWORD,
                    "email",
                    rahim.email())));
    secret(app.inbox(rahim.email()).linkToken(1));
    for (int i = 0; i < 6; i++) {
      rahim.logIn(app, WRONG_PASSWORD);
    }
    rahim.logIn(app, Person.PASSWORD).is(423);
    Answer next = keep(app.post("/api/auth/token/refresh/", "refresh", in.get("refresh")));
    keep(app.post("/api/auth/token/refresh/", "refresh", next.get("refresh")));
    app.post("/api/auth/token/refresh/", "refresh", in.get("refresh")).is(401);
    app.with(next.get("access")).get("/api/auth/me/").is(401);
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
  }

  private void byEmail() {
    Answer in = keep(karim.signUpByEmail(app));
    String link = secret(app.inbox(karim.email()).linkToken(1));
    app.get("/api/auth/verify-email/?token=" + link).is(200);
    app.get("/api/auth/verify-email/?token=" + link).is(400);
    app.with(in.get("access")).post("/api/auth/logout/", "refresh", in.get("refresh")).is(200);
    app.post("/api/auth/password-reset/", "email", karim.email()).is(200);
    String reset = secret(app.inbox(karim.email()).linkToken(2));
    app.post(
            "/api/auth/password-reset/confirm/",
            Json.of("token", reset, "new_password", NEW_PASSWORD))
        .is(200);
    app.inbox(karim.email()).messages(3);
    app.post("/api/auth/request-otp/", "email", karim.email()).is(200);
    app.post("/api/auth/register/email/", "email", karim.email(), "password", Person.PASSWORD);
  }

  private void atWattsUp() {
    Customer bilal = Customer.anybody(app);
    secret(bilal.email());
    secret(Customer.PASSWORD);
    bilal.verified();
    secret(app.inbox(bilal.email()).linkToken(1));
    bilal.logIn(WRONG_PASSWORD).is(401);
    Answer in = bilal.logIn(Customer.PASSWORD).is(200);
    Answer next = bilal.refresh(secret(in.get("refreshToken"))).is(200);
    secret(next.get("refreshToken"));
    Customer.me(app.with(secret(next.get("token")))).is(200);
    bilal.reset(secret(bilal.resetToken(2)), NEW_PASSWORD).is(200);
  }

  /** Personal data where it does not belong, and bodies that nothing can read. */
  private void odd() {
    app.get("/api/auth/" + rahim.phone() + "/").is(404);
    app.get("/api/auth/me/?phone=" + rahim.phone()).is(401);
    app.withHeader("Content-Type", "application/json")
        .send(
            "POST",
            "/api/auth/login/",
            BodyPublishers.ofString("{\"password\":\"" + WRONG_PASSWORD + "\",\"phone\":"))
        .is(400);
    app.post("/api/auth/login/", "phone", rahim.phone(), "password", List.of(WRONG_PASSWORD))
        .is(400);
  }

  private Answer verify(String code) {
    return app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code);
  }

  private Answer keep(Answer tokens) {
    tokens.is(200);
    secret(tokens.get("access"));
    secret(tokens.get("refresh"));
    return tokens;
  }

  private String secret(String value) {
    secrets.add(value);
    return value;
  }

  private static void isWorthLookingFor(String secret) {
    assertThat(secret).hasSizeGreaterThanOrEqualTo(6);
  }

  private static Map<String, String> pairs(ILoggingEvent event) {
    return Optional.ofNullable(event.getKeyValuePairs()).stream()
        .flatMap(List<KeyValuePair>::stream)
        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
  }
}
