package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"K7QM2XVP", "k7qm2xvp", " K7qm2Xvp "})
  void a_code_is_read_in_any_case(String typed) {
    assertThat(ReferralCode.parse(typed)).contains(new ReferralCode("K7QM2XVP"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "K7QM2XV",
        "K7QM2XVPP",
        "K7QM 2XV",
        "K0QM2XVP",
        "K1QM2XVP",
        "KOQM2XVP",
        "KIQM2XVP",
        "K7QM2XVé"
      })
  void what_can_not_be_a_code_is_none(String typed) {
    assertThat(ReferralCode.parse(typed)).isEmpty();
  }

  @Test
  void a_code_has_one_spelling() {
    assertThatThrownBy(() -> new ReferralCode("k7qm2xvp"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
