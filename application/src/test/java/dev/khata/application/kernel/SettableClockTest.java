package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private final SettableClock clock = new SettableClock();

  @Test
  void it_stands_still_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(SettableClock.START);

    assertThat(clock.advance(Duration.ofSeconds(3)))
        .isEqualTo(clock.instant())
        .isEqualTo(SettableClock.START.plusSeconds(3));
  }

  @Test
  void it_knows_no_nanoseconds() {
    clock.set(Instant.parse("2026-01-01T00:00:00.123456789Z"));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));

    clock.advance(Duration.ofNanos(999));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
  }
}
