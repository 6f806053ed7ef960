package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewers of app stores come by numbers to which no code is sent. */
class TestNumbersE2eTest {
  private static final String INDIAN = "+919800000071";
  private static final String OTHER = "+919800000072";
  private static final String GUESSED = "+919800000073";
  private static final String ADMIN = "+919800000074";
  private static final String BANGLADESHI = "+8801700000071";
  private static final String CODE = "481516";

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(
          Map.of(
              "KHATA_TEST_NUMBERS",
              String.join(
                  ",",
                  List.of(INDIAN, OTHER, GUESSED, ADMIN, BANGLADESHI).stream()
                      .map(number -> number + "=" + CODE)
                      .toList())));

  @Test
  void in_gencharge_they_sign_up_and_log_in_and_nothing_is_sent() {
    Subscriber reviewer = new Subscriber(KHATA.app(), INDIAN);
    long id = signUp(reviewer);

    reviewer.askToLogIn().is(200);
    reviewer.logInByOtp(CODE).is(200);

    assertThat(uses(id)).isEqualTo(2);
    assertNothingSentTo(INDIAN);
  }

  @Test
  void in_mypharma_likewise_and_they_are_known_in_the_other() {
    App app = KHATA.app();
    String national = BANGLADESHI.substring(3);
    app.post("/api/auth/register/phone/", "phone", national).is(200);
    String token =
        app.post("/api/auth/verify-otp/", "phone", national, "otp", CODE)
            .is(200)
            .get("registration_token");
    long id =
        app.post(
                "/api/auth/register/complete/",
                "registration_token",
                token,
                "password",
                Person.PASSWORD)
            .is(200)
            .user()
            .path("id")
            .asLong();

    Subscriber same = new Subscriber(app, BANGLADESHI);
    same.askToLogIn().is(200);
    same.logInByOtp(CODE).is(200);

    assertThat(uses(id)).isEqualTo(2);
    assertNothingSentTo(BANGLADESHI);
  }

  @Test
  void wrong_codes_are_counted_and_no_code_is_good_that_was_not_asked_for() {
    Subscriber reviewer = new Subscriber(KHATA.app(), GUESSED);
    signUp(reviewer);
    assertThat(reviewer.logInByOtp(CODE).status()).isGreaterThanOrEqualTo(400);

    reviewer.askToLogIn().is(200);
    for (int i = 0; i < 5; i++) {
      assertThat(reviewer.logInByOtp("481517").status()).isGreaterThanOrEqualTo(400);
    }

    assertThat(reviewer.logInByOtp(CODE).status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void none_of_them_is_made_an_admin() {
    signUp(new Subscriber(KHATA.app(), OTHER));

    for (String number : List.of(OTHER, "+919800000074")) {
      Shell.Ended ended = KHATA.run("create-admin", "--phone", number);
      assertThat(ended.code()).isNotZero();
    }
    Shell.Ended refused =
        KHATA.run(
            Map.of("KHATA_ADMIN_PASSWORD", "monsoon over pune"), "create-admin", "--phone", OTHER);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("a number of KHATA_TEST_NUMBERS can't be an admin's");
    assertThat(role(OTHER)).isEqualTo("user");
  }

  @Test
  void an_admin_who_has_one_is_sent_a_code_and_not_let_in_by_the_other() {
    Subscriber admin = new Subscriber(KHATA.app(), ADMIN);
    long id = signUp(admin);
    KHATA
        .sql()
        .execute(
            "UPDATE users SET role_id = (SELECT id FROM role WHERE name = 'super_admin')"
                + " WHERE id = ?",
            id);

    admin.askToLogIn().is(200);

    String sent = admin.code(1);
    assertThat(sent).isNotEqualTo(CODE);
    assertThat(admin.logInByOtp(CODE).status()).isGreaterThanOrEqualTo(400);
    admin.logInByOtp(sent).is(200);
    assertThat(uses(id)).isEqualTo(1);
  }

  @Test
  void the_configuration_shows_neither_number_nor_code() {
    assertThat(KHATA.run("config").out())
        .contains("KHATA_TEST_NUMBERS")
        .doesNotContain(CODE, INDIAN);
  }

  private static long signUp(Subscriber reviewer) {
    reviewer.askToSignUp().is(200);
    String token =
        reviewer
            .app()
            .post("/auth/verify-otp-signup", "phone_number", reviewer.phone(), "otp", CODE)
            .is(200)
            .get("access_token");
    return reviewer
        .register(token, "name", "A Reviewer", "password", Subscriber.PASSWORD)
        .is(200)
        .user()
        .path("user_id")
        .asLong();
  }

  private static int uses(long user) {
    return KHATA
        .sql()
        .fetchSingle(
            """
            SELECT count(*) FROM audit_event
            WHERE action = 'TEST_NUMBER_USED' AND subject_id = ? AND actor_id = ?
            """,
            user,
            user)
        .get(0, Integer.class);
  }

  private static String role(String number) {
    return KHATA
        .sql()
        .fetchSingle(
            "SELECT r.name FROM users u JOIN role r ON r.id = u.role_id WHERE u.phone = ?",
            new PhoneNumber(number).e164())
        .get(0, String.class);
  }

  private static void assertNothingSentTo(String number) {
    assertThat(KHATA.app().inbox(number).messages(0)).isEmpty();
  }
}
