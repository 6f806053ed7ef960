package dev.khata.http.health;

import dev.khata.domain.kernel.upkeep.RunObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How often each timer ran on this instance, how long that took, and how often it failed. */
public final class TimerMetrics implements RunObserver {
  private final MeterRegistry registry;

  public TimerMetrics(Metrics metrics) {
    this.registry = metrics.registry();
  }

  /** Both are shown from the start: the first failure is a change, which an alert sees. */
  @Override
  public Runnable observed(String timer, Runnable work) {
    Timer ended = timer(timer, "ok");
    Timer failed = timer(timer, "failed");
    return () -> {
      Timer.Sample run = Timer.start(registry);
      Timer outcome = failed;
      try {
        work.run();
        outcome = ended;
      } finally {
        run.stop(outcome);
      }
    };
  }

  private Timer timer(String name, String outcome) {
    return Timer.builder("khata.timer.runs")
        .description("Runs of timers on this instance")
        .tag("timer", name)
        .tag("outcome", outcome)
        .register(registry);
  }
}
