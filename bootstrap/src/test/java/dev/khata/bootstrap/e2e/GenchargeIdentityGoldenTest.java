package dev.khata.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint by which people come, are and go. */
class GenchargeIdentityGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final GoldenFolder golden = new GoldenFolder("gencharge-identity", KHATA.app());
  private final App app = KHATA.app();
  private final Subscriber asha = new Subscriber(app, "+919876543210");

  @Test
  void every_endpoint_answers_as_it_always_did() {
    signUp();
    App session = logIn();
    account(session);
    preferences(session);
    leave(session);

    golden.assertAllCompared(16);
  }

  private void signUp() {
    JsonNode told =
        Json.of(
            "phone_number",
            asha.phone(),
            "email",
            "Asha@Example.com",
            "referral_code",
            Subscriber.anybody(app).signUp().user().path("referral_code").asText(),
            "user_type",
            "postpaid");
    send("signup", "POST", app, "/auth/signup", told);
    JsonNode code = Json.of("phone_number", asha.phone(), "otp", asha.code(1));
    Answer verified = send("verify-otp-signup", "POST", app, "/auth/verify-otp-signup", code);
    JsonNode person = Json.of("name", "Asha Rao", "password", Subscriber.PASSWORD);
    App registering = app.with(verified.get("access_token"));
    send("register", "POST", registering, "/auth/register", person);
  }

  private App logIn() {
    JsonNode phone = Json.of("phone_number", asha.phone());
    send("login", "POST", app, "/auth/login", phone);
    JsonNode password = Json.of("phone_number", asha.phone(), "password", Subscriber.PASSWORD);
    send("login-by-password", "POST", app, "/auth/login", password);
    JsonNode code = Json.of("phone_number", asha.phone(), "otp", asha.code(2));
    Answer in = send("verify-otp-login", "POST", app, "/auth/verify-otp-login", code);
    JsonNode refresh = Json.of("refresh_token", in.get("refresh_token"));
    return app.with(send("refresh", "POST", app, "/auth/refresh", refresh).get("access_token"));
  }

  private void account(App session) {
    golden.compare("me", session.get("/user/me").is(200));
    send("me-email", "PUT", session, "/user/me/email", Json.of("email", "new@example.com"));
    send("me-switch-type", "PUT", session, "/user/me/switch-type", Json.of("user_type", "prepaid"));
    golden.compare("me-deactivate", post(session, "/user/me/deactivate"));
    golden.compare("me-reactivate", post(session, "/user/me/reactivate"));
  }

  private void preferences(App session) {
    golden.compare("preference", session.get("/user/preference").is(200));
    JsonNode changes =
        Json.of(
            "language",
            "hi-IN",
            "timezone",
            "Asia/Kathmandu",
            "notifications",
            Json.of("marketing", true, "push", false));
    send("preference-change", "PUT", session, "/user/preference", changes);
  }

  private void leave(App session) {
    App other = app.with(asha.logIn(Subscriber.PASSWORD).is(200).get("access_token"));
    golden.compare("logout", post(other, "/auth/logout"));
    send("me-delete", "DELETE", session, "/user/me", Json.of("forfeit_balance", true));
  }

  private Answer send(String name, String method, App by, String path, JsonNode body) {
    return golden.compare(name, body, by.send(method, path, body).is(200));
  }

  private static Answer post(App by, String path) {
    return by.send("POST", path, BodyPublishers.noBody()).is(200);
  }
}
