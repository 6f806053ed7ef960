package dev.khata.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnCommonPasswordsTest {
  private static final ZxcvbnCommonPasswords COMMON = new ZxcvbnCommonPasswords();

  @ParameterizedTest
  @ValueSource(strings = {"123456", "password", "password123", "Password", "P@ssw0rd", "qqqqqq1"})
  void a_common_password_is_found_in_whatever_case(String password) {
    assertThat(COMMON.contains(new Password(password))).isTrue();
  }

  /** The second is number 10,001 of the list. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "11234567", "password ", "my password", "SecurePass1!", "password1234"})
  void others_pass_even_when_they_hold_a_common_one(String password) {
    assertThat(COMMON.contains(new Password(password))).isFalse();
  }
}
