package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of My Pharma, as an app would see them. */
class MyPharmaGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final Person rahim = new Person("01712345678", "user@example.com");
  private final Person karim = new Person("01812345678", "karim@example.com");
  private final GoldenFolder golden = new GoldenFolder("mypharma", KHATA.app());

  @Test
  void every_endpoint_answers_as_it_always_did() {
    signingUp();
    loggingIn();
    resettingThePassword();
    documentation();

    golden.assertAllCompared(16);
  }

  private void signingUp() {
    post("register-phone", "/api/auth/register/phone/", "phone", rahim.phone());
    String code = app.inbox(rahim.e164()).code();
    Answer verified =
        post("verify-otp", "/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code);
    post(
        "register-complete",
        "/api/auth/register/complete/",
        "registration_token",
        verified.get("registration_token"),
        "password",
        Person.PASSWORD,
        "email",
        rahim.email(),
        "first_name",
        "Rahim",
        "last_name",
        "Uddin");
    post(
        "register-email",
        "/api/auth/register/email/",
        "email",
        karim.email(),
        "password",
        Person.PASSWORD);
    post("request-otp", "/api/auth/request-otp/", "email", "new@example.com");
    get("verify-email", "/api/auth/verify-email/?token=" + app.inbox(karim.email()).linkToken(1));
  }

  private void loggingIn() {
    Answer in =
        post("login", "/api/auth/login/", "phone", rahim.phone(), "password", Person.PASSWORD);
    Answer refreshed =
        post("token-refresh", "/api/auth/token/refresh/", "refresh", in.get("refresh"));
    App session = app.with(refreshed.get("access"));
    golden.compare("me", session.get("/api/auth/me/"));
    change(session, "me-replace", "PUT", "first_name", "Karim", "last_name", "Uddin");
    change(session, "me-change", "PATCH", "first_name", "Rahim");
    var body = Json.of("refresh", refreshed.get("refresh"));
    golden.compare("logout", body, session.post("/api/auth/logout/", body));
  }

  private void resettingThePassword() {
    post("password-reset", "/api/auth/password-reset/", "email", karim.email());
    post(
        "password-reset-confirm",
        "/api/auth/password-reset/confirm/",
        "token",
        app.inbox(karim.email()).linkToken(2),
        "new_password",
        "Dry5Season!");
  }

  private void documentation() {
    get("schema", "/api/schema/");
    get("schema-swagger", "/api/schema/swagger/");
  }

  private void change(App session, String name, String method, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    golden.compare(name, body, session.send(method, "/api/auth/me/", body).is(200));
  }

  private Answer post(String name, String path, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    return golden.compare(name, body, app.post(path, body).is(200));
  }

  private void get(String name, String path) {
    golden.compare(name, app.get(path).is(200));
  }
}
