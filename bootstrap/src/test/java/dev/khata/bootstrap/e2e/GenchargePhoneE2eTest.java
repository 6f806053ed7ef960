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

/** How users take another phone number. */
class GenchargePhoneE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final String ASK = "/user/me/phone";
  private static final String VERIFY = "/user/me/phone/verify";

  private final App app = KHATA.app();
  private final Subscriber asha = Subscriber.anybody(app);
  private final Answer signedUp = asha.signUp();
  private final Subscriber.Session session = asha.in(signedUp);
  private final Subscriber renamed = Subscriber.anybody(app);

  @Test
  void the_number_changes_by_its_code_and_the_old_one_is_told() {
    Answer elsewhere = asha.logIn(Subscriber.PASSWORD).is(200);
    JsonNode asked = ask(session, renamed).is(200).json();
    assertThat(asked.path("otp_expires_in").asInt()).isEqualTo(300);
    assertThat(session.me().get("phone_number")).isEqualTo(asha.phone());

    JsonNode user = verify(session, renamed, renamed.code(1)).is(200).json();

    assertThat(user.path("phone_number").asText()).isEqualTo(renamed.phone());
    assertThat(user).isEqualTo(session.me().is(200).json());
    assertThat(app.inbox(asha.phone()).messages(2).getFirst())
        .contains("no longer that of your account")
        .doesNotContain(renamed.phone());
    asha.in(elsewhere).me().is(401, "UNAUTHORIZED");
    app.post("/auth/refresh", "refresh_token", elsewhere.get("refresh_token"))
        .is(401, "UNAUTHORIZED");
    app.post("/auth/refresh", "refresh_token", signedUp.get("refresh_token")).is(200);
    asha.logIn(Subscriber.PASSWORD).is(401, "INVALID_CREDENTIALS");
    renamed.logIn(Subscriber.PASSWORD).is(200);
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void the_old_number_is_free_for_anybody() {
    ask(session, renamed).is(200);
    verify(session, renamed, renamed.code(1)).is(200);

    asha.askToSignUp().is(200);
    JsonNode next = asha.register(asha.verified(3), "name", "Next").is(200).user();

    assertThat(next.path("user_id")).isNotEqualTo(signedUp.user().path("user_id"));
    assertThat(next.path("phone_number").asText()).isEqualTo(asha.phone());
  }

  @Test
  void a_number_that_is_taken_gets_the_same_answer_and_its_owner_keeps_it() {
    Answer owner = renamed.signUp();
    Subscriber free = Subscriber.anybody(app);
    Answer known = ask(session, renamed).is(200);
    Answer unknown = ask(session, free).is(200);

    assertThat(known.text()).isEqualTo(unknown.text());
    assertThat(app.inbox(renamed.phone()).messages(2).getFirst())
        .contains("stays with yours")
        .doesNotContainPattern("[0-9]{6}");
    verify(session, renamed, free.code(1)).is(400, "INVALID_OTP");
    assertThat(renamed.in(owner).me().get("phone_number")).isEqualTo(renamed.phone());
    assertThat(session.me().get("phone_number")).isEqualTo(asha.phone());
  }

  @Test
  void a_code_is_good_for_who_asked_and_for_nothing_else() {
    ask(session, renamed).is(200);
    String code = renamed.code(1);
    Subscriber other = Subscriber.anybody(app);

    verify(other.in(other.signUp()), renamed, code).is(400, "INVALID_OTP");
    app.post("/auth/verify-otp-signup", "phone_number", renamed.phone(), "otp", code)
        .is(400, "INVALID_OTP");
    renamed.logInByOtp(code).is(400, "INVALID_OTP");

    verify(session, renamed, code).is(200);
    verify(session, Subscriber.anybody(app), code).is(400, "INVALID_OTP");
  }

  @Test
  void a_code_to_register_does_not_change_a_number() {
    renamed.askToSignUp().is(200);

    verify(session, renamed, renamed.code(1)).is(400, "INVALID_OTP");
  }

  @Test
  void three_codes_an_hour_go_to_a_number_whatever_they_are_for() {
    renamed.askToSignUp().is(200);
    ask(session, renamed).is(200);
    ask(session, renamed).is(200);

    ask(session, renamed).is(429, "RATE_LIMIT_EXCEEDED").retryWithin(3_600);
  }

  @Test
  void an_expired_code_and_what_is_no_number_or_code_are_refused() {
    ask(session, renamed).is(200);
    String code = renamed.code(1);
    CLOCK.advance(Duration.ofMinutes(5));

    verify(session, renamed, code).is(400, "INVALID_OTP");
    session.app().post(ASK, "phone_number", "nobody").is(422, "VALIDATION_ERROR");
    session.app().post(ASK).is(422, "VALIDATION_ERROR");
    verify(session, renamed, "12").is(422, "VALIDATION_ERROR");
  }

  @Test
  void a_deactivated_user_changes_no_number() {
    ask(session, renamed).is(200);
    session.post("/user/me/deactivate").is(200);

    ask(session, renamed).is(403, "ACCOUNT_DEACTIVATED");
    verify(session, renamed, renamed.code(1)).is(403, "ACCOUNT_DEACTIVATED");
  }

  @RepeatedTest(5)
  void of_who_registers_a_number_and_who_changes_to_it_at_once_one_gets_it() {
    renamed.askToSignUp().is(200);
    String token = renamed.verified(1);
    ask(session, renamed).is(200);
    String code = renamed.code(2);

    List<Integer> statuses =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? renamed.register(token, "name", "Asha").status()
                    : verify(session, renamed, code).status());

    assertThat(statuses).isIn(List.of(200, 400), List.of(401, 200));
    assertThat(holders(renamed.phone())).isEqualTo(1);
  }

  @RepeatedTest(3)
  void of_many_equal_codes_one_changes_the_number() {
    ask(session, renamed).is(200);
    String code = renamed.code(1);

    List<Integer> statuses = Race.of(4, runner -> verify(session, renamed, code).status());

    assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 400);
    assertThat(audited()).isEqualTo(1);
  }

  private Answer ask(Subscriber.Session by, Subscriber number) {
    return by.app().post(ASK, "phone_number", number.phone());
  }

  private Answer verify(Subscriber.Session by, Subscriber number, String code) {
    return by.app().post(VERIFY, "phone_number", number.phone(), "otp", code);
  }

  private int audited() {
    return count(
        "SELECT count(*) FROM audit_event WHERE action = 'PHONE_CHANGED' AND actor_id = ?",
        signedUp.user().path("user_id").asLong());
  }

  private static int holders(String phone) {
    return count(
        "SELECT count(*) FROM users WHERE phone = ? AND phone_verified_at IS NOT NULL", phone);
  }

  private static int count(String sql, Object value) {
    return KHATA.sql().fetchSingle(sql, value).get(0, Integer.class);
  }
}
