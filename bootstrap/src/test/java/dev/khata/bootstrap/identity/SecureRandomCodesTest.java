package dev.khata.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecureRandomCodesTest {
  private final SecureRandomCodes codes = new SecureRandomCodes(new SecureRandom());

  @Test
  void a_code_has_its_digits_leading_zeros_included() {
    boolean leadingZero = false;
    for (int i = 0; i < 1_000; i++) {
      String code = codes.digits(6);
      assertThat(code).matches("[0-9]{6}");
      leadingZero |= code.startsWith("0");
    }

    assertThat(leadingZero).isTrue();
  }

  /** Chi-squared with 9 degrees of freedom: 60 is passed once in a thousand million runs. */
  @Test
  void no_digit_is_favoured() {
    int[] counts = new int[10];
    String digits = codes.digits(100_000);
    digits.chars().forEach(c -> counts[c - '0']++);

    double chiSquared = 0;
    for (int count : counts) {
      chiSquared += Math.pow(count - 10_000.0, 2) / 10_000.0;
    }
    assertThat(chiSquared).isLessThan(60);
  }

  @Test
  void a_token_has_the_form_of_a_random_uuid() {
    UUID token = UUID.fromString(codes.uuid());

    assertThat(token.version()).isEqualTo(4);
    assertThat(token.variant()).isEqualTo(2);
    assertThat(codes.uuid()).isNotEqualTo(token.toString());
  }

  @Test
  void a_token_for_a_link_has_256_bits() {
    assertThat(codes.urlSafe()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(codes.urlSafe());
  }
}
