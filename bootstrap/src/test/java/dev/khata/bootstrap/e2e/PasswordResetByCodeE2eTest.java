package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How users of My Pharma set a new password by the code in the mail. */
class PasswordResetByCodeE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final String NEW_PASSWORD = "Dry5Season!";

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();
  private final Answer signedUp = rahim.signUpByEmail(app);

  @Test
  void the_code_gives_a_token_that_resets_the_password_once() {
    JsonNode verified = verify(code()).is(200).json();

    assertThat(verified.path("verified_identifier_type").asText()).isEqualTo("email");
    assertThat(verified.path("email").asText()).isEqualTo(rahim.email());
    assertThat(verified.path("message").asText()).contains("new password");
    String token = verified.path("registration_token").asText();
    confirm("registration_token", token).is(200);
    app.with(signedUp.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
    assertThat(
            rahim.logInByEmail(app, NEW_PASSWORD).is(200).user().path("email_verified").asBoolean())
        .isTrue();
    confirm("token", token).is(400, "invalid_reset_token");
  }

  @Test
  void either_way_ends_the_other() {
    String code = code();
    String token = verify(code).is(200).get("registration_token");
    String link = app.inbox(rahim.email()).linkToken(2);

    confirm("token", token).is(200);
    confirm("token", link).is(400, "invalid_reset_token");

    app.post("/api/auth/password-reset/", "email", rahim.email()).is(200);
    String second = app.inbox(rahim.email()).code(4);
    confirm("token", app.inbox(rahim.email()).linkToken(4)).is(200);
    verify(second).is(400, "invalid_otp");
  }

  @Test
  void tokens_of_codes_for_one_thing_are_no_good_for_another() {
    String token = verify(code()).is(200).get("registration_token");
    app.post(
            "/api/auth/register/complete/",
            "registration_token",
            token,
            "password",
            Person.PASSWORD)
        .is(400, "invalid_registration_token");
    Person karim = Person.anybody();

    confirm("token", karim.verifiedIn(app)).is(400, "invalid_reset_token");
    confirm("token", token).is(200);
  }

  @Test
  void the_code_lives_five_minutes_and_the_link_an_hour() {
    String code = code();
    CLOCK.advance(Duration.ofMinutes(5));

    verify(code).is(400, "invalid_otp");

    CLOCK.advance(Duration.ofMinutes(54));
    confirm("token", app.inbox(rahim.email()).linkToken(2)).is(200);
  }

  @Test
  void one_of_both_tokens_is_needed() {
    app.post("/api/auth/password-reset/confirm/", "new_password", NEW_PASSWORD)
        .complains("token", "This field is required.");
  }

  @RepeatedTest(5)
  void of_the_link_and_the_code_used_at_once_one_wins() {
    String token = verify(code()).is(200).get("registration_token");
    String link = app.inbox(rahim.email()).linkToken(2);

    List<Integer> statuses =
        Race.of(4, runner -> confirm("token", runner % 2 == 0 ? token : link).status());

    assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 400);
  }

  /** Of the mail that rahim asks for. */
  private String code() {
    app.post("/api/auth/password-reset/", "email", rahim.email()).is(200);
    return app.inbox(rahim.email()).code(2);
  }

  private Answer verify(String code) {
    return app.post("/api/auth/verify-otp/", "email", rahim.email(), "otp", code);
  }

  private Answer confirm(String field, String token) {
    return app.post(
        "/api/auth/password-reset/confirm/", field, token, "new_password", NEW_PASSWORD);
  }
}
