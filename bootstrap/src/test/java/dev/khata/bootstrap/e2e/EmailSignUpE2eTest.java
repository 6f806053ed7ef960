package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailSignUpE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void an_email_address_belongs_to_one_person_however_it_is_written() {
    rahim.signUpByEmail(app);
    String token = Person.anybody().verifiedIn(app);

    for (String spelling :
        List.of(rahim.email(), rahim.email().toUpperCase(java.util.Locale.ROOT))) {
      app.post("/api/auth/register/email/", "email", spelling, "password", Person.PASSWORD)
          .complains("email", "A user with this email already exists.");
      app.post(
              "/api/auth/register/complete/",
              Json.of("registration_token", token, "password", Person.PASSWORD, "email", spelling))
          .complains("email", "A user with this email already exists.");
    }

    complete(token, Person.PASSWORD).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@", "@b.example", "a b@c.example"})
  void what_is_no_address_is_refused(String email) {
    app.post("/api/auth/register/email/", "email", email, "password", Person.PASSWORD)
        .complains("email", "Enter a valid email address.");
  }

  @Test
  void whoever_registers_by_email_is_pending_until_the_link_is_followed() {
    Answer in = rahim.signUpByEmail(app);
    assertThat(in.user().path("status").asText()).isEqualTo("PENDING_VERIFICATION");
    assertThat(in.user().path("status_display").asText()).isEqualTo("Pending Verification");
    assertThat(in.user().path("phone").asText()).isEmpty();
    rahim.logInByEmail(app, Person.PASSWORD).is(200);

    String link = "/api/auth/verify-email/?token=" + app.inbox(rahim.email()).linkToken(1);
    app.send("HEAD", link, BodyPublishers.noBody()).is(200);
    assertThat(app.with(in.get("access")).get("/api/auth/me/").is(200).get("status"))
        .isEqualTo("PENDING_VERIFICATION");
    app.get(link).is(200);

    Answer me = app.with(in.get("access")).get("/api/auth/me/").is(200);
    assertThat(me.get("status")).isEqualTo("ACTIVE");
    assertThat(me.json().path("email_verified").asBoolean()).isTrue();
    app.get(link).is(400, "invalid_verification_token");
  }

  @Test
  void the_link_leads_to_the_page_that_verifies() {
    rahim.signUpByEmail(app);

    String link = app.inbox(rahim.email()).link(1);

    assertThat(link)
        .startsWith("http://127.0.0.1:" + KHATA.port() + "/api/auth/verify-email/?token=");
  }

  @Test
  void a_verification_link_lives_a_day() {
    app.get("/api/auth/verify-email/").is(400, "invalid_verification_token");
    app.get("/api/auth/verify-email/?token=nonsense").is(400, "invalid_verification_token");
    rahim.signUpByEmail(app);
    String token = app.inbox(rahim.email()).linkToken(1);

    CLOCK.advance(Duration.ofDays(1).plusSeconds(1));

    app.get("/api/auth/verify-email/?token=" + token).is(400, "invalid_verification_token");
  }

  @Test
  void a_code_by_email_registers_a_verified_address() {
    Answer sent = app.post("/api/auth/request-otp/", "email", rahim.email()).is(200);
    assertThat(sent.get("detail")).isEqualTo("Check your email for the code.");
    String code = app.inbox(rahim.email()).code();

    Answer verified =
        app.post("/api/auth/verify-otp/", "email", rahim.email(), "otp", code).is(200);

    assertThat(verified.get("email")).isEqualTo(rahim.email());
    assertThat(verified.json().has("phone")).isFalse();
    assertThat(verified.get("verified_identifier_type")).isEqualTo("email");
    Answer done = complete(verified.get("registration_token"), Person.PASSWORD).is(200);
    assertThat(done.user().path("email_verified").asBoolean()).isTrue();
    assertThat(done.user().path("status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void proving_an_address_takes_it_from_whoever_only_claimed_it() {
    Answer squatter = rahim.signUpByEmail(app);
    app.post("/api/auth/request-otp/", "email", rahim.email()).is(200);
    String code = app.inbox(rahim.email()).code(2);
    Answer verified =
        app.post("/api/auth/verify-otp/", "email", rahim.email(), "otp", code).is(200);

    complete(verified.get("registration_token"), "Owner4Sure!").is(200);

    app.with(squatter.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
    rahim.logInByEmail(app, Person.PASSWORD).is(401, "invalid_credentials");
    rahim.logInByEmail(app, "Owner4Sure!").is(200);
  }

  private Answer complete(String token, String password) {
    return app.post(
        "/api/auth/register/complete/", "registration_token", token, "password", password);
  }
}
