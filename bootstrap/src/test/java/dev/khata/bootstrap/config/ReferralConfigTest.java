package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralConfigTest {

  @ParameterizedTest
  @CsvSource({"NPR, 50, 5000", "NPR, 49.5, 4950", "NPR, 0, 0", "JPY, 80, 80", "KWD, 1.234, 1234"})
  void a_reward_is_an_amount_of_the_currency(String currency, String reward, long minorUnits) {
    assertThat(reward(Map.of("KHATA_CURRENCY", currency, "KHATA_REFERRAL_REWARD", reward)))
        .isEqualTo(minorUnits);
  }

  @Test
  void it_is_50_unless_told_otherwise() {
    assertThat(reward(Map.of())).isEqualTo(5_000);
    assertThat(reward(Map.of("KHATA_CURRENCY", "JPY"))).isEqualTo(50);
  }

  private static long reward(Map<String, String> environment) {
    Money amount = configuration(environment).referral().offer().amount();
    return amount.minorUnits();
  }

  @ParameterizedTest
  @ValueSource(strings = {"49.505", "-1", "1e3", "1000000.01", "fifty", ".5", "5."})
  void what_is_no_amount_of_it_is_refused(String reward) {
    assertThat(problems(Map.of("KHATA_REFERRAL_REWARD", reward)))
        .singleElement()
        .asString()
        .startsWith("KHATA_REFERRAL_REWARD=" + reward);
  }
}
