package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLifetimesTest {

  @ParameterizedTest
  @CsvSource({
    "MYPHARMA,   PT24H, P7D",
    "WATTSUP,    PT1H,  P7D",
    "CHARGEGHAR, PT1H,  P30D",
    "GENCHARGE,  PT15M, P7D"
  })
  void each_contract_has_its_lifetimes(Contract contract, Duration access, Duration refresh) {
    assertThat(TokenLifetimes.STANDARD.accessOf(contract)).isEqualTo(access);
    assertThat(TokenLifetimes.STANDARD.refreshOf(contract)).isEqualTo(refresh);
  }

  @Test
  void a_lifetime_that_is_missing_is_a_mistake() {
    TokenLifetimes none = new TokenLifetimes(Map.of(), Map.of());

    assertThatThrownBy(() -> none.accessOf(Contract.WATTSUP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wattsup");
  }
}
