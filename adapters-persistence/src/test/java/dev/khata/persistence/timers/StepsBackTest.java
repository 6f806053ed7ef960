package dev.khata.persistence.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepsBackTest {
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private long nanos = Long.MAX_VALUE - 5;
  private final StepsBack steps = new StepsBack(() -> now, () -> nanos);

  @Test
  void a_clock_that_goes_on_or_ahead_was_not_put_back() {
    pass(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(steps.found()).isFalse();

    pass(Duration.ofSeconds(1), Duration.ofDays(1));
    assertThat(steps.found()).isFalse();
  }

  @Test
  void a_little_back_does_no_harm() {
    pass(Duration.ofSeconds(1), Duration.ofSeconds(-4));

    assertThat(steps.found()).isFalse();
  }

  @Test
  void more_is_found_once() {
    pass(Duration.ofSeconds(1), Duration.ofDays(-1));

    assertThat(steps.found()).isTrue();
    assertThat(steps.found()).isFalse();
  }

  @Test
  void a_clock_that_stood_still_was_put_back() {
    pass(Duration.ofMinutes(1), Duration.ZERO);

    assertThat(steps.found()).isTrue();
  }

  private void pass(Duration really, Duration onTheClock) {
    nanos += really.toNanos();
    now = now.plus(onTheClock);
  }
}
