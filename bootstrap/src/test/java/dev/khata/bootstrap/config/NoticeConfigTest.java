package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.NoticePeriod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeConfigTest {
  @Test
  void charges_are_not_announced_unless_told_so() {
    NoticeConfig notice = configuration(Map.of()).notice();

    assertThat(notice.period()).isEqualTo(NoticePeriod.NONE);
    assertThat(notice.merchant()).isEqualTo(new Merchant("Khata"));
  }

  @Test
  void notices_have_a_period_and_a_name() {
    NoticeConfig notice =
        configuration(Map.of("KHATA_AUTOPAY_NOTICE", "24h", "KHATA_MERCHANT", "नमस्ते Tel"))
            .notice();

    assertThat(notice.period()).isEqualTo(NoticePeriod.of(Duration.ofHours(24)));
    assertThat(notice.merchant().name()).isEqualTo("नमस्ते Tel");
  }

  @Test
  void no_period_is_not_none() {
    assertThat(configuration(Map.of("KHATA_AUTOPAY_NOTICE", "0s")).notice().period())
        .isEqualTo(NoticePeriod.of(Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "-1h", "31d", "24", "24 h", "OFF"})
  void what_is_no_period_is_a_problem(String period) {
    assertThat(problems(Map.of("KHATA_AUTOPAY_NOTICE", period)))
        .containsExactly(
            "KHATA_AUTOPAY_NOTICE="
                + period
                + " (environment): expected off or a duration such as 90s (units ms, s, m, h, d)"
                + " from 0s to 30d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a name of more than thirty letters", "two\nlines"})
  void what_is_no_name_is_a_problem(String name) {
    assertThat(problems(Map.of("KHATA_MERCHANT", name)))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("expected a name of at most 30 characters"));
  }
}
