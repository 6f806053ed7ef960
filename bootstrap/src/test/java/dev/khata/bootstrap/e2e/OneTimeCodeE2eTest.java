package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneTimeCodeE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App app = KHATA.app();
  private final Person rahim = Person.anybody();

  @Test
  void the_fourth_code_within_an_hour_is_refused() {
    for (int i = 0; i < 3; i++) {
      app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    }

    app.post("/api/auth/register/phone/", "phone", "+88" + rahim.phone())
        .is(429, "otp_rate_limit")
        .retryWithin(3600);
    app.post("/api/auth/request-otp/", "phone", rahim.phone())
        .is(429, "otp_rate_limit")
        .retryWithin(3600);

    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
  }

  @Test
  void a_wrong_a_used_an_old_and_a_late_code_are_all_just_invalid() {
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String old = app.inbox(rahim.e164()).code();
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = app.inbox(rahim.e164()).code(2);

    verify(old.equals(code) ? other(code) : old).is(400, "invalid_otp");
    verify(other(code)).is(400, "invalid_otp");
    verify(code).is(200);
    verify(code).is(400, "invalid_otp");

    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String late = app.inbox(rahim.e164()).code(3);
    CLOCK.advance(Duration.ofMinutes(5).plusSeconds(1));
    verify(late).is(400, "invalid_otp");
  }

  @Test
  void a_code_dies_of_five_wrong_tries_for_who_tried_it() {
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = app.inbox(rahim.e164()).code();

    for (int i = 0; i < 5; i++) {
      verify(other(code)).is(400, "invalid_otp");
    }

    verify(code).is(400, "invalid_otp");
    app.from("127.0.0.99")
        .post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code)
        .is(200);
  }

  @Test
  void ten_wrong_codes_in_an_hour_are_the_most_whatever_the_number_of_codes() {
    for (int round = 1; round <= 2; round++) {
      app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
      String code = app.inbox(rahim.e164()).code(round);
      for (int i = 0; i < 5; i++) {
        verify(other(code)).is(400, "invalid_otp");
      }
    }
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    String code = app.inbox(rahim.e164()).code(3);

    verify(code).is(429).retryWithin(3600);

    CLOCK.advance(Duration.ofHours(1).plusSeconds(1));
    app.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
    verify(app.inbox(rahim.e164()).code(4)).is(200);
  }

  @Test
  void exactly_one_of_phone_and_email_is_wanted() {
    String message = "Provide exactly one of email or phone.";
    app.post("/api/auth/request-otp/").complains("non_field_errors", message);
    app.post("/api/auth/request-otp/", "phone", rahim.phone(), "email", rahim.email())
        .complains("non_field_errors", message);
    app.post("/api/auth/verify-otp/", "otp", "123456").complains("non_field_errors", message);
    app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", "12345").is(400);
  }

  private Answer verify(String code) {
    return app.post("/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code);
  }

  private static String other(String code) {
    return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
  }
}
