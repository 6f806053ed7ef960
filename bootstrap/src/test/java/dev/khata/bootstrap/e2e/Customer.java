package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in Pakistan whom no other test knows, with an app of WattsUp's. */
record Customer(App app, String email) {
  static final String PASSWORD = "karachi light";

  private static final String AUTH = "/api/v1/auth/";
  private static final AtomicInteger COUNT = new AtomicInteger();

  static Customer anybody(App app) {
    return new Customer(app, "Bilal." + COUNT.incrementAndGet() + "@Example.pk");
  }

  /** Registers with {@link #PASSWORD}. */
  Answer register() {
    return app.post(
        AUTH + "register",
        "firstName",
        "Bilal",
        "lastName",
        "Khan",
        "email",
        email,
        "password",
        PASSWORD);
  }

  /** Registers; the letter that asks to verify the address has arrived then. */
  Customer registered() {
    register().is(201);
    app.inbox(email).messages(1);
    return this;
  }

  /** Registers and verifies the address. */
  Customer verified() {
    registered();
    verify(app.inbox(email).linkToken(1)).is(200);
    return this;
  }

  Answer verify(String token) {
    return app.get(AUTH + "verify?token=" + token);
  }

  Answer logIn(String password) {
    return app.post(AUTH + "login", "email", email, "password", password);
  }

  Answer refresh(String refreshToken) {
    return app.post(AUTH + "refresh", "refreshToken", refreshToken);
  }

  /** Asks for a reset link; its token is in the newest of that many letters. */
  String resetToken(int letters) {
    app.post(AUTH + "forgot-password", "email", email).is(200);
    return app.inbox(email).linkToken(letters);
  }

  Answer reset(String token, String password) {
    return app.post(AUTH + "reset-password", "token", token, "newPassword", password);
  }

  /** What the current user of a session sees of themselves. */
  static Answer me(App session) {
    return session.get(AUTH + "me");
  }

  /** Fails unless it is that error, in WattsUp's shape. */
  static Answer refused(Answer answer, int status, String message, String error) {
    answer.is(status);
    assertThat(answer.json())
        .as(answer::toString)
        .isEqualTo(Json.of("statusCode", status, "message", message, "error", error));
    return answer;
  }

  /** Fails unless it is a 401 with that message. */
  static void unauthorized(Answer answer, String message) {
    refused(answer, 401, message, "Unauthorized");
  }

  /** Fails unless it complains of just that. */
  static void invalid(Answer answer, Object... fieldsAndMessages) {
    answer.is(422);
    assertThat(answer.json())
        .as(answer::toString)
        .isEqualTo(
            Json.of(
                "statusCode",
                422,
                "message",
                "Validation failed",
                "errors",
                Json.of(fieldsAndMessages)));
  }
}
