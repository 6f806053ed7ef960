package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.Region;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link PhoneNumbers}: one person has one number, however it is written. */
public abstract class PhoneNumbersSuite {
  private static final Region BANGLADESH = Contract.MYPHARMA.home();

  protected abstract PhoneNumbers phones();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01712345678",
        "1712345678",
        "8801712345678",
        "+8801712345678",
        "008801712345678",
        "017 1234-5678",
        "017-12-34-56-78",
        "017.1234.5678",
        " (017) 1234 5678 ",
        "+880 1712-345678",
        "+880 01712345678",
        "+880 (0) 1712 345678",
        "00 880 01712 345678",
        "০১৭১২৩৪৫৬৭৮",
        "+৮৮০ ১৭১২-৩৪৫৬৭৮",
        "०१७१२३४५६७८",
        "٠١٧١٢٣٤٥٦٧٨",
        "۰۱۷۱۲۳۴۵۶۷۸",
        "০17१٢345678",
        "tel:+8801712345678",
        "tel:+880-1712-345678",
        "0880 1712 345678",
        "01712345678\n",
        "017\u200c1234\u200d5678",
        "\ufeff017\u200b12\u206034\u00ad5678",
        "017\u22121234\u22125678",
        "\u200e+8801712345678\u200f"
      })
  void every_spelling_is_the_same_phone(String raw) {
    assertThat(phones().parse(raw, BANGLADESH)).contains(new PhoneNumber("+8801712345678"));
  }

  @ParameterizedTest
  @CsvSource({
    "BD, 01712345678,    +8801712345678",
    "PK, 0300 1234567,   +923001234567",
    "PK, 3001234567,     +923001234567",
    "PK, 923001234567,   +923001234567",
    "PK, +92 0300 1234567, +923001234567",
    "PK, ۰۳۰۰۱۲۳۴۵۶۷,    +923001234567",
    "NP, 9841234567,     +9779841234567",
    "NP, 09841234567,    +9779841234567",
    "NP, 9779841234567,  +9779841234567",
    "NP, ०९८४१२३४५६७,    +9779841234567",
    "IN, 98765 43210,    +919876543210",
    "IN, 098765-43210,   +919876543210",
    "IN, 0091 9876543210, +919876543210",
    "IN, 0919812345678,   +919812345678",
    "IN, 0 91 98123 45678, +919812345678",
    "PK, 0923001234567,   +923001234567",
    "NP, 0977 9841234567, +9779841234567",
    "IN, 9198123456,      +919198123456",
    "NP, tel:+9779841234567, +9779841234567"
  })
  void a_national_number_is_read_in_the_home_region(String home, String raw, String e164) {
    assertThat(phones().parse(raw, new Region(home))).contains(new PhoneNumber(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9841234567", "9741234567", "9801234567", "9701234567", "9611234567", "9631234567",
        "9641234567", "9681234567", "9731234567", "9771234567", "9791234567", "9901234567"
      })
  void the_young_series_of_nepal_are_numbers(String raw) {
    assertThat(phones().parse(raw, new Region("NP"))).contains(new PhoneNumber("+977" + raw));
  }

  @ParameterizedTest
  @CsvSource({
    "BD, +92 300 1234567,  +923001234567",
    "BD, 0092 300 1234567, +923001234567",
    "IN, +1 415 555 2671,  +14155552671",
    "NP, +8801712345678,   +8801712345678"
  })
  void an_international_number_is_the_same_everywhere(String home, String raw, String e164) {
    assertThat(phones().parse(raw, new Region(home))).contains(new PhoneNumber(e164));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "0",
        "00",
        "12345",
        "017123456789",
        "017123456789012345",
        "+8801712345678901",
        "+999123456789",
        "+0 1712345678",
        "abc",
        "somebody@example.com",
        "null",
        "+880+1712345678",
        "--------"
      })
  void what_cannot_be_a_number_is_none(String raw) {
    assertThat(phones().parse(raw, BANGLADESH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IN, +91 98765 4321",
    "IN, 987654321",
    "IN, 91 91 98123 45678",
    "IN, +91 91 98123 45678",
    "IN, 9779841234567",
    "IN, +91 987654321012",
    "IN, 1123456789",
    "BD, 9841234567",
    "BD, 880 880 1712345678",
    "NP, 1841234567",
    "PK, 0900 12345",
    "PK, 9001234567",
    "IN, +881612345678",
    "IN, +88212345678",
    "IN, +883510012345678",
    "IN, +979123456789",
    "NP, +80012345678",
    "NP, 9841234567 x5",
    "NP, tel:+9779841234567;ext=5",
    "NP, 98412345l7",
    "NP, 9841234567 (Ram)"
  })
  void what_no_mobile_can_have_is_none(String home, String raw) {
    assertThat(phones().parse(raw, new Region(home))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hostileInputs")
  void no_input_makes_it_throw(String raw) {
    assertThatCode(() -> phones().parse(raw, BANGLADESH)).doesNotThrowAnyException();
  }

  static Stream<String> hostileInputs() {
    return Stream.of(
        "\0",
        "\r\n",
        "01712345678\0",
        "\ud800",
        "017\udfff12345678",
        "\u202e01712345678",
        "😀😀😀😀😀😀😀😀😀😀",
        "+49 123456789012345",
        "+2904567",
        "+",
        "+".repeat(300),
        "(".repeat(300),
        "0".repeat(300),
        "9".repeat(100_000),
        "01712345678;ext=123456789",
        "tel:01712345678;phone-context=+880",
        "tel:;phone-context=",
        "%00%0d%0a",
        "1-800-FLOWERS");
  }

  @ParameterizedTest
  @CsvSource({"+8801712345678, 01712345678", "+923001234567, 03001234567"})
  void a_national_number_is_digits_without_separators(String e164, String national) {
    assertThat(phones().national(new PhoneNumber(e164))).isEqualTo(national);
  }

  @ParameterizedTest
  @CsvSource({
    "+8801712345678, +880 1712-345678",
    "+923001234567,  +92 300 1234567",
    "+9779841234567, +977 984-1234567",
    "+919876543210,  +91 98765 43210",
    "+14155552671,   +1 415-555-2671"
  })
  void an_international_number_is_grouped(String e164, String international) {
    assertThat(phones().international(new PhoneNumber(e164))).isEqualTo(international);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+8801712345678", "+923001234567", "+9779841234567", "+919876543210"})
  void what_is_printed_is_read_again_as_the_same_number(String e164) {
    PhoneNumber number = new PhoneNumber(e164);
    Region home = homeOf(number);

    assertThat(phones().parse(phones().national(number), home)).contains(number);
    assertThat(phones().parse(phones().international(number), BANGLADESH)).contains(number);
    assertThat(phones().parse(number.e164(), home)).contains(number);
  }

  @Test
  void a_number_belongs_to_the_plan_of_its_region_alone() {
    PhoneNumber number = new PhoneNumber("+8801712345678");

    assertThat(phones().isFrom(number, BANGLADESH)).isTrue();
    assertThat(phones().isFrom(number, Contract.WATTSUP.home())).isFalse();
    assertThat(phones().isFrom(new PhoneNumber("+14155552671"), BANGLADESH)).isFalse();
  }

  private Region homeOf(PhoneNumber number) {
    for (Contract contract : Contract.values()) {
      if (phones().isFrom(number, contract.home())) {
        return contract.home();
      }
    }
    throw new AssertionError("no home for a number of one of the four regions");
  }
}
