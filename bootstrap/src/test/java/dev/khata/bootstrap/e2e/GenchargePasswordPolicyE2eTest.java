package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code KHATA_PASSWORD_LOGIN} makes of passwords. */
class GenchargePasswordPolicyE2eTest {

  @Test
  void denied_no_password_counts_but_a_code_does() {
    try (RunningKhata khata = RunningKhata.start(Map.of("KHATA_PASSWORD_LOGIN", "deny"))) {
      Subscriber asha = Subscriber.anybody(khata.app());
      asha.signUp();

      asha.logIn(Subscriber.PASSWORD).is(403, "PASSWORD_LOGIN_DENIED");
      asha.logIn("wrong password").is(403, "PASSWORD_LOGIN_DENIED");
      asha.askToLogIn().is(200);
      asha.logInByOtp(asha.code(2)).is(200);
    }
  }

  @Test
  void with_a_code_a_right_password_has_one_sent() {
    try (RunningKhata khata = RunningKhata.start(Map.of("KHATA_PASSWORD_LOGIN", "with-otp"))) {
      Subscriber asha = Subscriber.anybody(khata.app());
      asha.signUp();

      asha.logIn("wrong password").is(401, "INVALID_CREDENTIALS");
      Answer sent = asha.logIn(Subscriber.PASSWORD).is(200);

      assertThat(sent.json()).isEqualTo(Json.of("message", "OTP sent", "otp_expires_in", 300));
      asha.logInByOtp(asha.code(2)).is(200);
    }
  }
}
