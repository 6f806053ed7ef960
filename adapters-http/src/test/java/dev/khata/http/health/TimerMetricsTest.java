package dev.khata.http.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerMetricsTest {
  private final Metrics metrics = new Metrics();
  private final TimerMetrics timers = new TimerMetrics(metrics);

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void runs_are_counted_by_how_they_ended_and_a_failure_is_passed_on() {
    Runnable well = timers.observed("purge", () -> {});
    Runnable badly =
        timers.observed(
            "roll-up",
            () -> {
              throw new IllegalStateException("away");
            });
    well.run();
    well.run();

    assertThatThrownBy(badly::run).hasMessage("away");

    assertThat(metrics.scrape())
        .contains("khata_timer_runs_seconds_count{outcome=\"ok\",timer=\"purge\"} 2")
        .contains("khata_timer_runs_seconds_count{outcome=\"failed\",timer=\"purge\"} 0")
        .contains("khata_timer_runs_seconds_count{outcome=\"ok\",timer=\"roll-up\"} 0")
        .contains("khata_timer_runs_seconds_count{outcome=\"failed\",timer=\"roll-up\"} 1");
  }

  @Test
  void an_error_is_a_failure_too() {
    Runnable broken =
        timers.observed(
            "purge",
            () -> {
              throw new StackOverflowError();
            });

    assertThatThrownBy(broken::run).isInstanceOf(StackOverflowError.class);

    assertThat(metrics.scrape())
        .contains("khata_timer_runs_seconds_count{outcome=\"failed\",timer=\"purge\"} 1");
  }
}
