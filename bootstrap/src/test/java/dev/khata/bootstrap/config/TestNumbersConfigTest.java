package dev.khata.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestNumbersConfigTest {
  private static final String NAME = "KHATA_TEST_NUMBERS";

  @Test
  void without_any_there_are_none() {
    assertThat(numbers(Map.of())).isEqualTo(TestNumbers.NONE);
  }

  @Test
  void each_number_has_its_code() {
    assertThat(numbers(Map.of(NAME, "+9779801234567=481516, +919812345678=000000")).codes())
        .isEqualTo(
            Map.of(
                new PhoneNumber("+9779801234567"), new Secret("481516"),
                new PhoneNumber("+919812345678"), new Secret("000000")));
    assertThat(numbers(Map.of(NAME, many(10))).codes()).hasSize(10);
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_nothing_of_it_repeated() {
    assertThat(
            Reads.problems(
                Map.of(
                    NAME,
                    "+9779801234567=481516,9801234567=481516,+9779801234567=481517,"
                        + "+97798=12345,+9779801234568")))
        .containsExactly(
            "KHATA_TEST_NUMBERS=*** (environment): item 2: expected a possible phone number in"
                + " E.164, such as +9779801234567; item 3: the number is given twice; item 4:"
                + " expected a code of 6 digits; item 4: expected a possible phone number in"
                + " E.164, such as +9779801234567; item 5: expected NUMBER=CODE");
    assertThat(Reads.problems(Map.of(NAME, many(11))))
        .containsExactly("KHATA_TEST_NUMBERS=*** (environment): expected at most 10 items");
  }

  @Test
  void codes_are_as_long_as_all_others() {
    Map<String, String> longer = new HashMap<>(Map.of("KHATA_OTP_DIGITS", "8"));
    longer.put(NAME, "+9779801234567=48151623");
    assertThat(numbers(longer).codes()).hasSize(1);

    longer.put(NAME, "+9779801234567=481516");
    assertThat(Reads.problems(longer))
        .containsExactly(
            "KHATA_TEST_NUMBERS=*** (environment): expected codes of 8 digits, as"
                + " KHATA_OTP_DIGITS");
  }

  @Test
  void the_first_administrator_has_none_of_them() {
    assertThat(
            Reads.problems(
                Map.of(
                    NAME,
                    "+9779801234567=481516",
                    "KHATA_ADMIN_PHONE",
                    "+9779801234567",
                    "KHATA_ADMIN_PASSWORD",
                    "monsoon over pune")))
        .containsExactly(
            "KHATA_ADMIN_PHONE=+9779801234567 (environment): a number of KHATA_TEST_NUMBERS can't"
                + " be an admin's");
  }

  private static String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "+97798012345%02d=481516".formatted(i))
        .collect(Collectors.joining(","));
  }

  private static TestNumbers numbers(Map<String, String> environment) {
    return Reads.configuration(environment).identity().testNumbers();
  }
}
