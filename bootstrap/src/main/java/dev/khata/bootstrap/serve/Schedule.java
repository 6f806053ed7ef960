package dev.khata.bootstrap.serve;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SchedulerConfig;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.RunObserver;
import dev.khata.domain.kernel.upkeep.Timers;
import jakarta.inject.Inject;
import java.util.Set;

/** What recurs while Khata serves; on one of all instances at a time. */
public final class Schedule {
  private final SchedulerConfig config;
  private final Set<Recurring> recurring;
  private final RunObserver observer;

  @Inject
  Schedule(Configuration configuration, Set<Recurring> recurring, RunObserver observer) {
    this.config = configuration.scheduler();
    this.recurring = recurring;
    this.observer = observer;
  }

  void declare(Timers timers) {
    recurring.forEach(
        work -> {
          String name = work.name();
          timers.every(name, config.every(name), observer.observed(name, work::run));
        });
  }
}
