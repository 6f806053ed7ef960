package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.PasswordPolicy;
import org.junit.jupiter.api.Test;

class FewCommonPasswordsTest extends CommonPasswordsSuite {
  @Override
  protected CommonPasswords common() {
    return new FewCommonPasswords();
  }

  @Test
  void one_of_them_is_strong_but_for_being_common() {
    assertThat(PasswordPolicy.STRICT.faults(FewCommonPasswords.COMMON_BUT_STRONG, common()))
        .containsExactly(PasswordPolicy.Fault.COMMON);
  }
}
