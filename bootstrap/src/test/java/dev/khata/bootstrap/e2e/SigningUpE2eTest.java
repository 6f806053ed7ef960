package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningUpE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void a_phone_becomes_an_account_in_three_steps() {
    Answer sent = app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    assertThat(sent.json())
        .isEqualTo(
            Json.of(
                "message", "OTP sent successfully.",
                "detail", "Check your phone for the code."));

    Answer verified =
        app.post(
                "/api/auth/verify-otp/",
                "phone",
                rahim.phone(),
                "otp",
                app.inbox(rahim.e164()).code())
            .is(200);
    assertThat(verified.get("phone")).isEqualTo(rahim.phone());
    assertThat(verified.get("verified_identifier_type")).isEqualTo("phone");
    assertThat(verified.get("verified_identifier_value")).isEqualTo(rahim.phone());
    assertThat(verified.json().path("expires_in").asInt()).isEqualTo(600);
    assertThat(verified.json().has("email")).isFalse();

    Answer done =
        app.post(
                "/api/auth/register/complete/",
                Json.of(
                    "registration_token",
                    verified.get("registration_token"),
                    "password",
                    Person.PASSWORD,
                    "email",
                    rahim.email(),
                    "first_name",
                    "  Rahim ",
                    "last_name",
                    "Uddin"))
            .is(200);
    assertThat(done.header("Cache-Control")).contains("no-store");
    assertThat(done.user().path("phone").asText()).isEqualTo(rahim.phone());
    assertThat(done.user().path("email").asText()).isEqualTo(rahim.email());
    assertThat(done.user().path("first_name").asText()).isEqualTo("Rahim");
    assertThat(done.user().path("role").asText()).isEqualTo("REGISTERED_USER");
    assertThat(done.user().path("role_display").asText()).isEqualTo("Registered User");
    assertThat(done.user().path("status").asText()).isEqualTo("ACTIVE");
    assertThat(done.user().path("phone_verified").asBoolean()).isTrue();
    assertThat(done.user().path("email_verified").asBoolean()).isFalse();
    assertThat(done.user().path("created_at").asText()).endsWith("Z");

    assertThat(app.with(done.get("access")).get("/api/auth/me/").is(200).json())
        .isEqualTo(done.user());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "abcdefghijk", "0171234", "+", "017123456789012345"})
  void what_is_no_phone_is_refused(String phone) {
    Answer answer = app.post("/api/auth/register/phone/", "phone", phone).is(400);

    assertThat(answer.json().path("phone").path(0).asText()).isEqualTo("Invalid phone number.");
  }

  @Test
  void a_missing_phone_or_one_of_another_type_is_named() {
    app.post("/api/auth/register/phone/").complains("phone", "This field is required.");
    app.post("/api/auth/register/phone/", "phone", 1712345678)
        .complains("phone", "Not a valid string.");
    app.post("/api/auth/register/phone/", "phone", "017\n12345678")
        .complains("phone", "Control characters are not allowed.");
  }

  @Test
  void four_spellings_are_one_phone() {
    String digits = rahim.phone();
    List<String> spellings =
        List.of(
            digits,
            "+88" + digits,
            "88" + digits,
            digits.substring(0, 3) + " " + digits.substring(3, 7) + "-" + digits.substring(7));

    rahim.signUp(app);

    for (String spelling : spellings) {
      Answer in =
          app.post("/api/auth/login/", "phone", spelling, "password", Person.PASSWORD).is(200);
      assertThat(in.user().path("phone").asText()).isEqualTo(digits);
    }
  }

  @Test
  void a_foreign_phone_is_printed_in_e164() {
    String nepali = "+9779801" + rahim.phone().substring(5);
    app.post("/api/auth/register/phone/", "phone", nepali).is(200);

    Answer verified =
        app.post("/api/auth/verify-otp/", "phone", nepali, "otp", app.inbox(nepali).code()).is(200);

    assertThat(verified.get("phone")).isEqualTo(nepali);
    Answer done = complete(verified.get("registration_token"), Person.PASSWORD).is(200);
    assertThat(done.user().path("phone").asText()).isEqualTo(nepali);
  }

  @ParameterizedTest
  @CsvSource({
    "Aa1!aaa, Password must be at least 8 characters long.",
    "aaaaaa1!, Password must contain at least one uppercase letter.",
    "AAAAAA1!, Password must contain at least one lowercase letter.",
    "Aaaaaaa!, Password must contain at least one digit.",
    "Aaaaaaa1, Password must contain at least one special character (@$!%*?&#)."
  })
  void a_weak_password_is_refused_and_costs_no_token(String password, String message) {
    String token = rahim.verifiedIn(app);

    complete(token, password).complains("password", message);

    complete(token, Person.PASSWORD).is(200);
  }

  @Test
  void a_common_password_is_refused_for_all_that_it_lacks() {
    Answer answer =
        app.post("/api/auth/register/email/", "email", rahim.email(), "password", "password")
            .is(400);

    assertThat(answer.json().path("password"))
        .extracting(message -> message.asText())
        .contains("This password is too common.");
  }

  @Test
  void a_registration_token_is_good_once_and_for_ten_minutes() {
    complete("550e8400-e29b-41d4-a716-446655440000", Person.PASSWORD)
        .is(400, "invalid_registration_token");
    complete("", Person.PASSWORD).is(400);
    String token = rahim.verifiedIn(app);
    complete(token, Person.PASSWORD).is(200);
    complete(token, Person.PASSWORD).is(400, "invalid_registration_token");

    Person late = Person.anybody();
    String lateToken = late.verifiedIn(app);
    CLOCK.advance(Duration.ofMinutes(10).plusSeconds(1));
    complete(lateToken, Person.PASSWORD).is(400, "invalid_registration_token");
  }

  @Test
  void names_have_an_end() {
    app.post(
            "/api/auth/register/complete/",
            Json.of(
                "registration_token",
                "t",
                "password",
                Person.PASSWORD,
                "first_name",
                "a".repeat(151)))
        .complains("first_name", "Ensure this field has no more than 150 characters.");
  }

  @Test
  void a_phone_with_an_account_gets_the_same_answer_and_a_hint_by_sms() {
    Answer first = app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String token =
        app.post(
                "/api/auth/verify-otp/",
                "phone",
                rahim.phone(),
                "otp",
                app.inbox(rahim.e164()).code())
            .get("registration_token");
    complete(token, Person.PASSWORD).is(200);

    Answer again = app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.response().headers().map().keySet())
        .isEqualTo(first.response().headers().map().keySet());
    assertThat(app.inbox(rahim.e164()).messages(2).getFirst()).contains("log in instead");
  }

  private Answer complete(String token, String password) {
    return app.post(
        "/api/auth/register/complete/", "registration_token", token, "password", password);
  }
}
