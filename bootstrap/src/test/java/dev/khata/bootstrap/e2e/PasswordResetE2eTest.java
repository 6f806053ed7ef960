package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PasswordResetE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final String NEW_PASSWORD = "Dry5Season!";

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void the_link_sets_a_new_password_and_ends_every_session() {
    Answer in = rahim.signUpByEmail(app);
    String token = askedForLink();

    confirm(token, NEW_PASSWORD).is(200);

    app.with(in.get("access")).get("/api/auth/me/").is(401, "token_not_valid");
    app.post("/api/auth/token/refresh/", "refresh", in.get("refresh")).is(401, "token_not_valid");
    rahim.logInByEmail(app, Person.PASSWORD).is(401, "invalid_credentials");
    Answer back = rahim.logInByEmail(app, NEW_PASSWORD).is(200);
    assertThat(back.user().path("email_verified").asBoolean()).isTrue();
    assertThat(back.user().path("status").asText()).isEqualTo("ACTIVE");
    assertThat(app.inbox(rahim.email()).messages(3).getFirst()).contains("was changed");
  }

  @Test
  void an_unknown_address_gets_the_same_answer_and_no_letter() {
    rahim.signUpByEmail(app);

    Answer known = app.post("/api/auth/password-reset/", "email", rahim.email()).is(200);
    String nobody = Person.anybody().email();
    Answer unknown = app.post("/api/auth/password-reset/", "email", nobody).is(200);

    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    app.inbox(rahim.email()).messages(2);
    assertThat(app.inbox(nobody).messages(0)).isEmpty();
  }

  @Test
  void an_address_beside_a_proven_phone_gets_no_link_and_its_owner_an_account_of_their_own() {
    Person owner = Person.anybody();
    Answer in =
        app.post(
                "/api/auth/register/complete/",
                "registration_token",
                rahim.verifiedIn(app),
                "password",
                Person.PASSWORD,
                "email",
                owner.email())
            .is(200);

    app.post("/api/auth/password-reset/", "email", owner.email()).is(200);
    Answer own = signedUpByCode(owner, 2);

    assertThat(app.inbox(owner.email()).messages(2)).hasSize(2);
    assertOwnAccount(in.user().path("id").asLong(), own);
    Answer me = app.with(in.get("access")).get("/api/auth/me/").is(200);
    assertThat(me.get("email")).isEmpty();
    rahim.logIn(app, Person.PASSWORD).is(200);
    owner.logInByEmail(app, Person.PASSWORD).is(401, "invalid_credentials");
    owner.logInByEmail(app, NEW_PASSWORD).is(200);
  }

  @Test
  void an_address_written_into_an_account_of_another_contract_is_no_way_into_it_either() {
    Person owner = Person.anybody();
    Subscriber asha = Subscriber.anybody(app);
    Answer in = asha.signUp();
    asha.in(in).put("/user/me/email", "email", owner.email()).is(200);

    app.post("/api/auth/password-reset/", "email", owner.email()).is(200);
    Answer own = signedUpByCode(owner, 1);

    assertThat(app.inbox(owner.email()).messages(1)).hasSize(1);
    assertOwnAccount(in.user().path("user_id").asLong(), own);
    assertThat(asha.in(in).me().is(200).json().path("email").isNull()).isTrue();
  }

  @Test
  void a_link_works_once_and_for_an_hour() {
    rahim.signUpByEmail(app);
    String token = askedForLink();
    confirm("nonsense", NEW_PASSWORD).is(400, "invalid_reset_token");
    confirm(token, NEW_PASSWORD).is(200);
    confirm(token, "Other6Thing!").is(400, "invalid_reset_token");

    app.post("/api/auth/password-reset/", "email", rahim.email()).is(200);
    String late = app.inbox(rahim.email()).linkToken(4);
    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
    confirm(late, "Other6Thing!").is(400, "invalid_reset_token");
  }

  @Test
  void a_weak_password_is_refused_and_leaves_the_link_good() {
    rahim.signUpByEmail(app);
    String token = askedForLink();

    confirm(token, "Aaaaaaa!")
        .complains("new_password", "Password must contain at least one digit.");

    confirm(token, NEW_PASSWORD).is(200);
  }

  @Test
  void what_is_no_address_is_refused() {
    app.post("/api/auth/password-reset/", "email", "nobody")
        .complains("email", "Enter a valid email address.");
    app.post("/api/auth/password-reset/").complains("email", "This field is required.");
  }

  @Test
  void a_reset_lifts_the_lock() {
    rahim.signUpByEmail(app);
    for (int i = 0; i < 5; i++) {
      rahim.logInByEmail(app, "Wrong4Sure!").is(401, "invalid_credentials");
    }
    rahim.logInByEmail(app, Person.PASSWORD).is(423, "account_locked");

    confirm(askedForLink(), NEW_PASSWORD).is(200);

    rahim.logInByEmail(app, NEW_PASSWORD).is(200);
  }

  /** The letter after the one that asks to confirm the address. */
  private String askedForLink() {
    app.post("/api/auth/password-reset/", "email", rahim.email()).is(200);
    return app.inbox(rahim.email()).linkToken(2);
  }

  private Answer confirm(String token, String password) {
    return app.post("/api/auth/password-reset/confirm/", "token", token, "new_password", password);
  }

  /** With {@link #NEW_PASSWORD}; the code is in the newest of that many letters. */
  private Answer signedUpByCode(Person owner, int letters) {
    app.post("/api/auth/request-otp/", "email", owner.email()).is(200);
    String code = app.inbox(owner.email()).code(letters);
    String token =
        app.post("/api/auth/verify-otp/", "email", owner.email(), "otp", code)
            .is(200)
            .get("registration_token");
    return app.post(
            "/api/auth/register/complete/", "registration_token", token, "password", NEW_PASSWORD)
        .is(200);
  }

  private static void assertOwnAccount(long other, Answer own) {
    assertThat(own.user().path("id").asLong()).isPositive().isNotEqualTo(other);
    assertThat(own.user().path("email_verified").asBoolean()).isTrue();
    assertThat(own.user().path("phone").asText()).isEmpty();
  }
}
