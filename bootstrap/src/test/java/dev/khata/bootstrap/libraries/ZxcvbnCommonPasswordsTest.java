package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.CommonPasswordsSuite;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnCommonPasswordsTest extends CommonPasswordsSuite {
  private static final ZxcvbnCommonPasswords COMMON = new ZxcvbnCommonPasswords();

  @Override
  protected CommonPasswords common() {
    return COMMON;
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", "password", "password123", "qwerty", "qqqqqq1"})
  void a_common_password_is_found(String password) {
    assertThat(COMMON.contains(new Password(password))).isTrue();
  }

  /** The second is number 10,001 of the list. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11234567",
        "password ",
        "my password",
        "SecurePass1!",
        "password1234",
        "Password"
      })
  void others_pass_even_when_they_hold_a_common_one_or_differ_in_case(String password) {
    assertThat(COMMON.contains(new Password(password))).isFalse();
  }
}
