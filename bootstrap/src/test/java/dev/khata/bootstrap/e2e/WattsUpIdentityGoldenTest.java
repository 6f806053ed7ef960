package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request and its answer for every endpoint of WattsUp's users, as an app would see them. */
class WattsUpIdentityGoldenTest {
  private static final String AUTH = "/api/v1/auth/";
  private static final String EMAIL = "test@example.com";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final GoldenFolder golden = new GoldenFolder("wattsup-identity", KHATA.app());

  @Test
  void every_endpoint_answers_as_it_always_did() {
    signingUp();
    loggingIn();
    resettingThePassword();

    golden.assertAllCompared(12);
  }

  private void signingUp() {
    post(
        201,
        "register",
        "register",
        "firstName",
        "John",
        "lastName",
        "Doe",
        "email",
        EMAIL,
        "password",
        "password123");
    post(422, "register-invalid", "register", "email", "nobody", "password", "12345");
    post(401, "login-unverified", "login", "email", EMAIL, "password", "password123");
    String token = app.inbox(EMAIL).linkToken(1);
    golden.compare("verify", app.get(AUTH + "verify?token=" + token).is(200));
    golden.compare("verify-again", app.get(AUTH + "verify?token=" + token).is(400));
  }

  private void loggingIn() {
    Answer in = post(200, "login", "login", "email", EMAIL, "password", "password123");
    Answer refreshed = post(200, "refresh", "refresh", "refreshToken", in.get("refreshToken"));
    App session = app.with(refreshed.get("token"));
    golden.compare("me", session.get(AUTH + "me").is(200));
    golden.compare("me-without-session", app.get(AUTH + "me").is(401));
    golden.compare("logout", session.post(AUTH + "logout").is(200));
  }

  private void resettingThePassword() {
    post(200, "forgot-password", "forgot-password", "email", EMAIL);
    post(
        200,
        "reset-password",
        "reset-password",
        "token",
        app.inbox(EMAIL).linkToken(2),
        "newPassword",
        "newSecurePassword123");
  }

  private Answer post(int status, String name, String path, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    return golden.compare(name, body, app.post(AUTH + path, body).is(status));
  }
}
