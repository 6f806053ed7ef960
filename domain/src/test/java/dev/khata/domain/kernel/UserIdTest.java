package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void a_user_id_is_above_zero(long value) {
    assertThatThrownBy(() -> new UserId(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_print_is_the_number() {
    assertThat(new UserId(42)).hasToString("42");
  }
}
