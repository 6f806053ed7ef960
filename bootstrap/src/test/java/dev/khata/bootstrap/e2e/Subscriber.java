package dev.khata.bootstrap.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in India whom no other test knows, with an app of Gencharge's. */
record Subscriber(App app, String phone) {
  static final String PASSWORD = "monsoon over pune";

  private static final AtomicInteger COUNT = new AtomicInteger(43_210_000);

  static Subscriber anybody(App app) {
    return new Subscriber(app, "+9198" + COUNT.incrementAndGet());
  }

  Answer askToSignUp(Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    body.put("phone_number", phone);
    return app.post("/auth/signup", body);
  }

  /** A registration token for the phone, after that many messages to it. */
  String verified(int messages) {
    return app.post("/auth/verify-otp-signup", "phone_number", phone, "otp", code(messages))
        .is(200)
        .get("access_token");
  }

  Answer register(String registrationToken, Object... namesAndValues) {
    return app.with(registrationToken).post("/auth/register", namesAndValues);
  }

  /** Signs up with {@link #PASSWORD}; the answer holds tokens and user. */
  Answer signUp() {
    askToSignUp().is(200);
    return register(verified(1), "name", "Asha Rao", "password", PASSWORD).is(200);
  }

  Answer logIn(String password) {
    return app.post("/auth/login", "phone_number", phone, "password", password);
  }

  Answer askToLogIn() {
    return app.post("/auth/login", "phone_number", phone);
  }

  Answer logInByOtp(String code) {
    return app.post("/auth/verify-otp-login", "phone_number", phone, "otp", code);
  }

  /** The code in the newest of that many messages. */
  String code(int messages) {
    return app.inbox(phone).code(messages);
  }

  /** The same app with the access token of that answer. */
  Session in(Answer tokens) {
    return new Session(app.with(tokens.get("access_token")));
  }

  /** An app that is logged in. */
  record Session(App app) {

    Answer me() {
      return app.get("/user/me");
    }

    Answer post(String path) {
      return app.send("POST", path, BodyPublishers.noBody());
    }

    Answer put(String path, Object... namesAndValues) {
      return app.send("PUT", path, Json.of(namesAndValues));
    }

    Answer delete() {
      return app.delete("/user/me");
    }

    Answer delete(Object... namesAndValues) {
      return app.send("DELETE", "/user/me", Json.of(namesAndValues));
    }
  }
}
