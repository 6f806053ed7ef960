package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationDetailsTest {
  private static final RegistrationDetails FIRST =
      told("first@example.com", "AAAA2222", UserType.PREPAID);
  private static final RegistrationDetails LATER =
      told("later@example.com", "BBBB3333", UserType.POSTPAID);

  @Test
  void what_is_told_later_fills_what_was_left_out() {
    assertThat(RegistrationDetails.NONE.then(LATER)).isEqualTo(LATER);
    assertThat(FIRST.then(RegistrationDetails.NONE)).isEqualTo(FIRST);
  }

  @Test
  void what_is_told_later_counts_before_what_was_told_first() {
    assertThat(FIRST.then(LATER)).isEqualTo(LATER);
    assertThat(FIRST.then(RegistrationDetails.with(LATER.email())))
        .isEqualTo(told("later@example.com", "AAAA2222", UserType.PREPAID));
  }

  @Test
  void it_prints_nothing_of_the_person() {
    assertThat(FIRST.toString()).doesNotContain("first");
  }

  private static RegistrationDetails told(String email, String code, UserType type) {
    return new RegistrationDetails(
        Optional.of(new EmailAddress(email)),
        Optional.of(new ReferralCode(code)),
        Optional.of(type));
  }
}
