package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DunningPolicyTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
  private static final DunningPolicy STANDARD = DunningPolicy.STANDARD;

  @Test
  void it_is_tried_again_after_one_three_and_seven_days_and_no_more() {
    assertThat(STANDARD.retry(1, FIRST, FIRST)).contains(day(1));
    assertThat(STANDARD.retry(2, FIRST, day(1))).contains(day(3));
    assertThat(STANDARD.retry(3, FIRST, day(3))).contains(day(7));
    assertThat(STANDARD.retry(4, FIRST, day(7))).isEmpty();
  }

  @Test
  void who_comes_late_keeps_the_distance() {
    assertThat(STANDARD.retry(1, FIRST, day(1))).contains(day(2));
    assertThat(STANDARD.retry(2, FIRST, day(9))).contains(day(11));
    assertThat(STANDARD.retry(3, FIRST, day(9))).contains(day(13));
  }

  @Test
  void retries_ascend_and_are_fewer_than_the_failures_that_are_enough() {
    Duration day = Duration.ofDays(1);

    assertThat(DunningPolicy.ascend(List.of())).isTrue();
    assertThat(DunningPolicy.ascend(List.of(day, day))).isFalse();
    assertThat(DunningPolicy.ascend(List.of(Duration.ZERO))).isFalse();
    assertThatThrownBy(() -> new DunningPolicy(List.of(day, day), 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DunningPolicy(List.of(day), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant day(int days) {
    return FIRST.plus(Duration.ofDays(days));
  }
}
