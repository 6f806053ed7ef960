package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenLifetimesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void a_refresh_token_outlives_the_access_token() {
    assertThatThrownBy(() -> new TokenLifetimes(HOUR, HOUR.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TokenLifetimes(Duration.ZERO, HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
