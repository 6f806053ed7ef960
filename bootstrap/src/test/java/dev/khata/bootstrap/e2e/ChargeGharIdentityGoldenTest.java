package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request and its answer for every endpoint of ChargeGhar's users, as an app would see them. */
class ChargeGharIdentityGoldenTest {
  private static final String AUTH = "/api/auth/";
  private static final String PHONE = "+9779812345678";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final GoldenFolder golden = new GoldenFolder("chargeghar-identity", KHATA.app());

  @Test
  void every_endpoint_answers_as_it_always_did() {
    Answer in = signingUp();
    loggingIn();
    refreshing(in);

    golden.assertAllCompared(13);
  }

  private Answer signingUp() {
    post(200, "otp-request", "otp/request", "identifier", PHONE, "purpose", "REGISTER");
    post(400, "otp-request-invalid", "otp/request", "identifier", "nobody", "purpose", "X");
    String code = app.inbox(PHONE).code();
    Answer verified = post(200, "otp-verify", "otp/verify", "identifier", PHONE, "otp", code);
    post(400, "otp-verify-again", "otp/verify", "identifier", PHONE, "otp", code);
    return post(
        201,
        "register",
        "register",
        "verification_token",
        verified.json().at("/data/verification_token").asText(),
        "username",
        "asha",
        "email",
        "asha@example.com",
        "password",
        "a long enough password");
  }

  private void loggingIn() {
    post(200, "login", "login", "identifier", PHONE, "password", "a long enough password");
    post(400, "login-wrong", "login", "identifier", PHONE, "password", "another password");
  }

  private void refreshing(Answer in) {
    String access = in.json().at("/data/tokens/access").asText();
    String refresh = in.json().at("/data/tokens/refresh").asText();
    Answer second =
        golden.compare("refresh-by-get", app.with(refresh).get(AUTH + "refresh").is(200));
    Answer third =
        post(200, "refresh", "refresh", "refresh", second.json().at("/data/refresh").asText());
    post(401, "refresh-unusable", "refresh", "refresh", "nonsense");
    golden.compare("me", app.with(access).get(AUTH + "me").is(200));
    golden.compare("me-without-session", app.get(AUTH + "me").is(401));
    var body = Json.of("refresh_token", third.json().at("/data/refresh").asText());
    golden.compare("logout", body, app.with(access).post(AUTH + "logout", body).is(200));
  }

  private Answer post(int status, String name, String path, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    return golden.compare(name, body, app.post(AUTH + path, body).is(status));
  }
}
