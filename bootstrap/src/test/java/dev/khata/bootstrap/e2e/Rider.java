package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in Nepal whom no other test knows, with an app of ChargeGhar's. */
record Rider(App app, String phone, String email, String username) {
  static final String PASSWORD = "lights of pokhara";
  static final String AUTH = "/api/auth/";

  private static final AtomicInteger COUNT = new AtomicInteger(2_340_000);

  static Rider anybody(App app) {
    int number = COUNT.incrementAndGet();
    return new Rider(app, "+977981" + number, "Maya." + number + "@Example.np", "Maya " + number);
  }

  /** Asks for a code to the phone without saying what for. */
  Answer ask() {
    return app.post(AUTH + "otp/request", "identifier", phone);
  }

  Answer ask(String identifier, String purpose) {
    return app.post(AUTH + "otp/request", "identifier", identifier, "purpose", purpose);
  }

  Answer verify(String identifier, String otp) {
    return app.post(AUTH + "otp/verify", "identifier", identifier, "otp", otp);
  }

  /** The token of a code that was asked for, in the newest of that many messages. */
  String token(String identifier, int messages) {
    return data(verify(identifier, app.inbox(identifier).code(messages)).is(200))
        .path("verification_token")
        .asText();
  }

  /** Registers the phone with {@link #PASSWORD}; the answer holds tokens and user. */
  Answer signUp() {
    ask().is(200);
    return register(token(phone, 1), "password", PASSWORD).is(201);
  }

  Answer register(String token, Object... namesAndValues) {
    var body = Json.of(namesAndValues);
    body.put("verification_token", token);
    if (!body.has("username")) {
      body.put("username", username);
    }
    return app.post(AUTH + "register", body);
  }

  Answer logIn(String password) {
    return app.post(AUTH + "login", "identifier", phone, "password", password);
  }

  Answer logInByToken(String token) {
    return app.post(AUTH + "login", "identifier", phone, "verification_token", token);
  }

  /** The same app with the access token of that answer. */
  App in(Answer tokens) {
    return app.with(data(tokens).at("/tokens/access").asText());
  }

  static JsonNode me(App session) {
    return data(session.get(AUTH + "me").is(200));
  }

  /** What was asked for, which an answer holds when all went well. */
  static JsonNode data(Answer answer) {
    assertThat(answer.json().path("success").asBoolean()).as(answer::toString).isTrue();
    return answer.json().path("data");
  }

  /** Fails unless it is that error, in ChargeGhar's shape. */
  static Answer refused(Answer answer, int status, String code) {
    answer.is(status);
    JsonNode body = answer.json();
    assertThat(body.path("success").asBoolean(true)).as(answer::toString).isFalse();
    assertThat(body.at("/error/code").asText()).as(answer::toString).isEqualTo(code);
    assertThat(body.at("/error/message").asText()).as(answer::toString).isNotBlank();
    return answer;
  }

  /** Fails unless it complains of just that field. */
  static Answer invalid(Answer answer, String field) {
    refused(answer, 400, "VALIDATION_ERROR");
    assertThat(answer.json().at("/error/details").propertyStream().map(p -> p.getKey()))
        .as(answer::toString)
        .containsExactly(field);
    return answer;
  }
}
