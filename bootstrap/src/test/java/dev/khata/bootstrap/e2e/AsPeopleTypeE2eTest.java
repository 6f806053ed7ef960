package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.bootstrap.config.PasswordConfig;
import dev.khata.bootstrap.libraries.Argon2Passwords;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names, codes, phones, passwords and addresses mean the same from every keyboard and clipboard.
 */
class AsPeopleTypeE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String SUBSCRIBE = "/recharge/subscribe";

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();
  private final Subscriber asha = Subscriber.anybody(app);

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u200f", "\u202e", "\ufeff", "\u00ad", "\u2028"})
  void a_name_with_a_sign_that_shows_nothing_is_refused_in_both_contracts(String sign) {
    String token = rahim.verifiedIn(app);
    complete(token, "A" + sign + "da")
        .complains("first_name", "Control characters are not allowed.");
    assertThat(complete(token, sign + "Ada" + sign).is(200).user().path("first_name").asText())
        .isEqualTo("Ada");

    asha.askToSignUp().is(200);
    asha.register(asha.verified(1), "name", "A" + sign + "da").is(422, "VALIDATION_ERROR");
  }

  @Test
  void letters_of_a_name_stay_joined_and_nothing_visible_is_no_name() {
    asha.askToSignUp().is(200);
    String token = asha.verified(1);
    for (String nothing : List.of("\u200d", "\u00a0", "\u3164", "\u2800")) {
      asha.register(token, "name", nothing).is(422, "VALIDATION_ERROR");
    }

    String name = "\u0dc1\u0dca\u200d\u0dbb\u0dd3 \u0645\u06cc\u200c\u062e";
    JsonNode user = asha.register(token, "name", "\u2068" + name + "\u2069").is(200).user();

    assertThat(user.path("name").asText()).isEqualTo(name);
  }

  @Test
  void a_name_is_as_long_as_its_code_points() {
    String chakma = "\ud804\udd03".repeat(84);
    assertThat(complete(rahim.verifiedIn(app), chakma).is(200).user().path("first_name").asText())
        .isEqualTo(chakma);
    asha.askToSignUp().is(200);
    String token = asha.verified(1);

    asha.register(token, "name", "😀".repeat(151)).is(422, "VALIDATION_ERROR");
    asha.register(token, "name", "😀".repeat(100)).is(200);
  }

  @ParameterizedTest
  @CsvSource({"०, ' '", "০, \u00a0", "٠, -", "０, \u200d"})
  void a_code_is_read_in_any_script_and_with_blanks(String zero, String between) {
    asha.askToSignUp().is(200);
    String code = typed(asha.code(1), zero.charAt(0), between);
    String token =
        app.post("/auth/verify-otp-signup", "phone_number", asha.phone(), "otp", code)
            .is(200)
            .get("access_token");
    asha.register(token, "name", "Asha").is(200);
    asha.askToLogIn().is(200);
    asha.logInByOtp(typed(asha.code(2), zero.charAt(0), between)).is(200);
    asha.askToLogIn().is(200);
    String form =
        "grant_type=password&username=%s&password=%s"
            .formatted(
                encoded(asha.phone()), encoded(typed(asha.code(3), zero.charAt(0), between)));
    app.withHeader("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", "/auth/verify-otp-login", BodyPublishers.ofString(form))
        .is(200);

    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String same = typed(app.inbox(rahim.e164()).code(), zero.charAt(0), between);
    app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", same).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "१२३४५", "123456\u0000"})
  void what_is_no_code_is_told(String otp) {
    app.post("/auth/verify-otp-login", "phone_number", asha.phone(), "otp", otp)
        .is(422, "VALIDATION_ERROR");
    app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", otp)
        .complains("otp", "Enter the 6 digits of the code.");
  }

  @Test
  void a_phone_is_one_in_all_spellings_that_are_its_own() {
    List<UnaryOperator<String>> spellings =
        List.of(
            digits -> "091" + digits,
            digits -> "0 91 " + digits.substring(0, 5) + " " + digits.substring(5),
            digits -> "tel:+91" + digits,
            digits -> "\u202a+91" + digits + "\u202c\n",
            digits -> digits.substring(0, 5) + "\u200d\u2212" + digits.substring(5));
    for (UnaryOperator<String> spelling : spellings) {
      Subscriber someone = Subscriber.anybody(app);
      String spelled = spelling.apply(someone.phone().substring("+91".length()));
      app.post("/auth/signup", "phone_number", spelled).is(200);
      app.post("/auth/verify-otp-signup", "phone_number", spelled, "otp", someone.code(1)).is(200);
    }
    rahim.signUp(app);
    app.post(
            "/api/auth/login/",
            "phone",
            "0880" + rahim.phone().substring(1),
            "password",
            Person.PASSWORD)
        .is(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+91 98765 4321", "9779841234567", "91 91 98123 45678", "+881612345678", "+882161234567",
        "+883510012345678", "+979123456789", "+92 900 12345", "+919876543210;ext=5", "98765432l0"
      })
  void what_no_mobile_can_have_gets_no_code_and_is_not_recharged(String phone) {
    app.post("/auth/signup", "phone_number", phone).is(422, "VALIDATION_ERROR");
    app.post("/auth/login", "phone_number", phone).is(422, "VALIDATION_ERROR");
    app.post("/api/auth/register/phone/", "phone", "9841234567")
        .complains("phone", "Invalid phone number.");
    Staff.hiredBy(KHATA)
        .in(Contract.GENCHARGE)
        .post(SUBSCRIBE, "plan_id", 1, "payment_method", "WALLET", "to_phone_number", phone)
        .is(422, "VALIDATION_ERROR");
  }

  @Test
  void a_password_is_one_from_every_keyboard_and_so_is_its_old_hash() {
    String composed = "P\u00e4ssw\u00f6rt1!";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    app.post(
            "/api/auth/register/complete/",
            "registration_token",
            rahim.verifiedIn(app),
            "password",
            decomposed)
        .is(200);

    rahim.logIn(app, composed).is(200);
    rahim.logIn(app, decomposed).is(200);
    rahim.logIn(app, "Passwort1!").is(401, "invalid_credentials");
  }

  @Test
  void an_outdated_hash_is_made_anew_while_many_log_in_at_once() {
    long id = rahim.signUp(app).user().path("id").asLong();
    PasswordConfig former = new PasswordConfig(2_048, 1, 1, 2, 8);
    try (var hasher = new Argon2Passwords(former, new SecureRandom())) {
      String old = hasher.hash(new Password(Person.PASSWORD)).phc();
      KHATA.sql().execute("UPDATE users SET password_hash = ? WHERE id = ?", old, id);
    }

    Race.of(6, i -> rahim.logIn(app, Person.PASSWORD).is(200));

    assertThat(
            KHATA
                .sql()
                .fetchSingle("SELECT password_hash FROM users WHERE id = ?", id)
                .get(0, String.class))
        .contains("m=1024");
  }

  @Test
  void an_address_is_one_in_every_spelling_of_its_domain() {
    String local = "u" + rahim.phone();
    app.post(
            "/api/auth/register/email/",
            "email",
            local + "@bücher.example",
            "password",
            Person.PASSWORD)
        .is(200);

    for (String spelling :
        List.of(
            (local + "@bücher.example").toUpperCase(Locale.ROOT),
            local + "@xn--bcher-kva.example",
            local + "@bu\u0308cher.example")) {
      app.post("/api/auth/login/", "email", spelling, "password", Person.PASSWORD).is(200);
      app.post("/api/auth/register/email/", "email", spelling, "password", Person.PASSWORD)
          .complains("email", "A user with this email already exists.");
    }
    app.post(
            "/api/auth/register/email/",
            "email",
            local + "@straße.example",
            "password",
            Person.PASSWORD)
        .is(200);
    app.post("/api/auth/login/", "email", local + "@strasse.example", "password", Person.PASSWORD)
        .is(401, "invalid_credentials");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mai", "bho", "new", "sat", "es-419"})
  void a_language_is_any_of_bcp_47(String tag) {
    App mine = Staff.hiredBy(KHATA).mayOnly(Permission.all()).in(Contract.GENCHARGE);

    assertThat(
            mine.send("PUT", "/user/preference", Json.of("language", tag)).is(200).get("language"))
        .isEqualTo(tag);
  }

  private Answer complete(String token, String firstName) {
    return app.post(
        "/api/auth/register/complete/",
        "registration_token",
        token,
        "password",
        Person.PASSWORD,
        "first_name",
        firstName);
  }

  /** In the digits of a script, with something in the middle and a line break at the end. */
  private static String typed(String code, char zero, String between) {
    StringBuilder typed = new StringBuilder(" ");
    code.chars().forEach(c -> typed.append((char) (zero + (c - '0'))));
    return typed.insert(4, between).append('\n').toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
