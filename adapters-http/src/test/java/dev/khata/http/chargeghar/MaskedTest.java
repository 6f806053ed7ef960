package dev.khata.http.chargeghar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
  @ParameterizedTest
  @CsvSource({"+9779812345678, +977********78", "+14155550100, +141******00", "+2901234, +290**34"})
  void a_phone_shows_where_it_is_from_and_how_it_ends(String number, String masked) {
    assertThat(Masked.of(new PhoneNumber(number))).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "asha@example.com, a***@example.com",
    "a@example.com, a***@example.com",
    "𝒶sha@example.com, 𝒶***@example.com",
  })
  void an_address_shows_its_first_letter_and_its_domain(String address, String masked) {
    assertThat(Masked.of(EmailAddress.parse(address).orElseThrow())).isEqualTo(masked);
  }
}
