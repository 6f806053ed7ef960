package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"+1234567", "+8801712345678", "+123456789012345", "+9000000"})
  void a_plus_and_seven_to_fifteen_digits_are_a_number(String e164) {
    assertThat(new PhoneNumber(e164).e164()).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+123456",
        "+1234567890123456",
        "+0123456789",
        "8801712345678",
        "0088017123456",
        "+880 1712345678",
        "+880-171234567",
        "++8801712345678",
        "+88017123456a8",
        "+৮৮০১৭১২৩৪৫৬৭৮",
        " +8801712345678",
        "+8801712345678\n"
      })
  void anything_else_is_none(String text) {
    assertThatThrownBy(() -> new PhoneNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isEqualTo("not a phone number in E.164");
  }

  @Property
  void whatever_the_digits_the_first_is_not_zero(
      @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 6, max = 14) String digits) {
    assertThat(new PhoneNumber("+1" + digits).e164()).hasSize(digits.length() + 2);
    assertThatThrownBy(() -> new PhoneNumber("+0" + digits))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_print_shows_two_digits_alone() {
    assertThat(new PhoneNumber("+8801712345678")).hasToString("+…78");
  }
}
