package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Customer.PASSWORD;
import static dev.khata.bootstrap.e2e.Customer.invalid;
import static dev.khata.bootstrap.e2e.Customer.me;
import static dev.khata.bootstrap.e2e.Customer.refused;
import static dev.khata.bootstrap.e2e.Customer.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From registration to log-out in WattsUp. */
class WattsUpAccountE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final String BAD_LINK = "Invalid or expired verification token";
  private static final String BAD_TOKEN = "Invalid authentication token";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Customer bilal = Customer.anybody(app);

  @Test
  void who_registers_is_let_in_once_the_address_is_verified() {
    assertThat(bilal.register().is(201).get("message"))
        .isEqualTo("Registration successful. Please check your email for verification.");
    unauthorized(bilal.logIn(PASSWORD), "Please verify your email first");
    unauthorized(bilal.logIn("karachi night"), "Invalid credentials");

    String link = app.inbox(bilal.email()).link(1);
    assertThat(link).startsWith("http://127.0.0.1:" + KHATA.port() + "/api/v1/auth/verify?token=");
    assertThat(bilal.verify(app.inbox(bilal.email()).linkToken(1)).is(200).json())
        .isEqualTo(Json.of("message", "Email verified successfully", "redirectUrl", "/"));

    JsonNode user = bilal.logIn(PASSWORD).is(200).user();
    assertThat(user.path("email").asText()).isEqualTo(bilal.email());
    assertThat(user.path("role")).isEqualTo(Json.of("id", 1, "name", "user"));
    assertThat(user.path("status")).isEqualTo(Json.of("id", 1, "name", "active"));
    assertThat(user.path("createdAt").asText()).endsWith("Z").hasSize(24);
  }

  @Test
  void an_address_is_taken_here_at_once_and_elsewhere_once_it_is_verified() {
    bilal.register().is(201);
    refused(bilal.register(), 409, "Email already exists", "Conflict");
    refused(
        new Customer(app, bilal.email().toUpperCase(Locale.ROOT)).register(),
        409,
        "Email already exists",
        "Conflict");

    Person rahim = Person.anybody();
    rahim.signUpByEmail(app);
    Customer same = new Customer(app, rahim.email());
    app.get("/api/auth/verify-email/?token=" + app.inbox(rahim.email()).linkToken(1)).is(200);
    refused(same.register(), 409, "Email already exists", "Conflict");
    same.logIn(Person.PASSWORD).is(200);
  }

  @Test
  void who_gave_the_address_in_another_contract_must_verify_it_too() {
    Person rahim = Person.anybody();
    rahim.signUpByEmail(app);
    Customer same = new Customer(app, rahim.email());

    unauthorized(same.logIn("Wrong4Sure!"), "Invalid credentials");
    unauthorized(same.logIn(Person.PASSWORD), "Please verify your email first");
  }

  @Test
  void a_verification_link_works_once_and_for_a_day() {
    bilal.registered();
    String token = app.inbox(bilal.email()).linkToken(1);
    refused(bilal.verify("nonsense"), 400, BAD_LINK, "Bad Request");
    refused(bilal.verify(""), 400, BAD_LINK, "Bad Request");
    CLOCK.advance(Duration.ofHours(24).minusSeconds(1));
    bilal.verify(token).is(200);
    refused(bilal.verify(token), 400, BAD_LINK, "Bad Request");

    Customer late = Customer.anybody(app).registered();
    String dead = app.inbox(late.email()).linkToken(1);
    CLOCK.advance(Duration.ofHours(24));
    refused(late.verify(dead), 400, BAD_LINK, "Bad Request");
  }

  @Test
  void everything_that_is_wrong_with_a_registration_is_named_at_once() {
    invalid(
        app.post("/api/v1/auth/register", "email", "nobody", "password", "12345"),
        "firstName",
        new String[] {"firstName should not be empty"},
        "lastName",
        new String[] {"lastName should not be empty"},
        "email",
        new String[] {"email must be a valid email"},
        "password",
        new String[] {"password must be longer than or equal to 6 characters"});
    invalid(
        app.post(
            "/api/v1/auth/register",
            "firstName",
            7,
            "lastName",
            " ",
            "email",
            bilal.email(),
            "password",
            "x".repeat(129)),
        "firstName",
        new String[] {"firstName must be a string"},
        "lastName",
        new String[] {"lastName should not be empty"},
        "password",
        new String[] {"password must be shorter than or equal to 128 characters"});
    invalid(app.get("/api/v1/auth/verify"), "token", new String[] {"token should not be empty"});
  }

  @Test
  void an_access_token_says_what_the_source_documents_and_lives_an_hour() {
    bilal.verified();
    Answer in = bilal.logIn(PASSWORD).is(200);

    JsonNode claims = claims(in.get("token"));
    assertThat(claims.path("sub").asText()).isEqualTo(in.user().path("id").asText());
    assertThat(claims.path("email").asText()).isEqualTo(bilal.email());
    assertThat(claims.path("role").asText()).isEqualTo("user");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_600);
    assertThat(in.json().path("expiresIn").asLong()).isEqualTo(3_600);
    CLOCK.advance(Duration.ofHours(1).plusSeconds(31));
    unauthorized(me(app.with(in.get("token"))), BAD_TOKEN);
    bilal.refresh(in.get("refreshToken")).is(200);
  }

  @Test
  void whoever_holds_a_permission_is_an_admin() {
    bilal.verified();
    DSLContext sql = KHATA.sql();
    String role = "role of " + bilal.email();
    sql.execute("INSERT INTO role (name) VALUES (?)", role);
    sql.execute(
        "UPDATE users SET role_id = (SELECT id FROM role WHERE name = ?) WHERE email = ?",
        role,
        bilal.email());
    assertThat(claims(bilal.logIn(PASSWORD).get("token")).path("role").asText()).isEqualTo("user");

    sql.execute(
        "INSERT INTO role_permission SELECT id, ? FROM role WHERE name = ?",
        Permission.all().iterator().next().id(),
        role);

    Answer in = bilal.logIn(PASSWORD).is(200);
    assertThat(in.user().path("role")).isEqualTo(Json.of("id", 2, "name", "admin"));
    assertThat(claims(in.get("token")).path("role").asText()).isEqualTo("admin");
  }

  @Test
  void the_current_user_is_shown_with_nothing_that_is_not_known() {
    Person rahim = Person.anybody();
    rahim.signUpByEmail(app);
    app.get("/api/auth/verify-email/?token=" + app.inbox(rahim.email()).linkToken(1)).is(200);
    KHATA
        .sql()
        .execute(
            "UPDATE users SET phone = '+923001234567', phone_contract = 'mypharma'"
                + " WHERE email = ?",
            rahim.email());
    Customer same = new Customer(app, rahim.email());

    JsonNode shown = me(app.with(same.logIn(Person.PASSWORD).get("token"))).is(200).json();

    assertThat(shown.path("phone").asText()).isEqualTo("+92 300 1234567");
    assertThat(shown.path("isVerified").asBoolean()).isTrue();
    for (String unknown : Set.of("city", "province", "country", "gender", "dateOfBirth")) {
      assertThat(shown.has(unknown)).as(unknown).isTrue();
      assertThat(shown.path(unknown).isNull()).as(unknown).isTrue();
    }
  }

  @Test
  void refresh_tokens_rotate_and_a_log_out_ends_them() {
    bilal.verified();
    Answer in = bilal.logIn(PASSWORD).is(200);
    Answer next = bilal.refresh(in.get("refreshToken")).is(200);
    assertThat(bilal.refresh(in.get("refreshToken")).is(200).get("refreshToken"))
        .isEqualTo(next.get("refreshToken"));
    me(app.with(next.get("token"))).is(200);

    Answer out = app.with(next.get("token")).post("/api/v1/auth/logout").is(200);

    assertThat(out.get("message")).isEqualTo("Logged out successfully");
    unauthorized(me(app.with(next.get("token"))), BAD_TOKEN);
    unauthorized(me(app.with(in.get("token"))), BAD_TOKEN);
    unauthorized(bilal.refresh(next.get("refreshToken")), "Invalid or expired refresh token");
    unauthorized(bilal.refresh("nonsense"), "Invalid or expired refresh token");
    unauthorized(bilal.refresh(in.get("token")), "Invalid or expired refresh token");
  }

  @Test
  void a_spent_refresh_token_that_comes_again_later_ends_the_session() {
    bilal.verified();
    Answer in = bilal.logIn(PASSWORD).is(200);
    Answer next = bilal.refresh(in.get("refreshToken")).is(200);
    CLOCK.advance(Duration.ofSeconds(11));

    unauthorized(bilal.refresh(in.get("refreshToken")), "Invalid or expired refresh token");
    unauthorized(me(app.with(next.get("token"))), BAD_TOKEN);
  }

  @Test
  void a_token_of_one_contract_is_none_in_another() {
    bilal.verified();
    Answer here = bilal.logIn(PASSWORD).is(200);
    Person rahim = Person.anybody();
    Answer there = rahim.signUp(app);
    Subscriber asha = Subscriber.anybody(app);
    Answer elsewhere = asha.signUp();

    unauthorized(me(app.with(there.get("access"))), BAD_TOKEN);
    unauthorized(me(app.with(elsewhere.get("access_token"))), BAD_TOKEN);
    app.with(here.get("token")).get("/api/auth/me/").is(401, "token_not_valid");
    app.with(here.get("token")).get("/user/me").is(401, "UNAUTHORIZED");
    unauthorized(bilal.refresh(elsewhere.get("refresh_token")), "Invalid or expired refresh token");
    app.post("/auth/refresh", "refresh_token", here.get("refreshToken")).is(401, "UNAUTHORIZED");
  }

  private static JsonNode claims(String jwt) {
    byte[] payload = Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
    return Json.parse(new String(payload, StandardCharsets.UTF_8));
  }
}
