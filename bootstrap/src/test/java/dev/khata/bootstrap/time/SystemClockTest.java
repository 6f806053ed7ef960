package dev.khata.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SystemClockTest {

  @Test
  void an_instant_is_cut_to_microseconds() {
    InstantSource exact = InstantSource.fixed(Instant.parse("2026-03-04T05:06:07.123456999Z"));

    assertThat(new SystemClock(exact).instant())
        .isEqualTo(Instant.parse("2026-03-04T05:06:07.123456Z"));
  }

  @Test
  void it_tells_the_machines_time() {
    Instant before = InstantSource.system().instant();

    assertThat(new SystemClock().instant())
        .isBetween(before.minusNanos(1_000), before.plus(Duration.ofMinutes(1)));
  }
}
