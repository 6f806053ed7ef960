package dev.khata.bootstrap.serve;

import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SchedulerConfig;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Timers;
import jakarta.inject.Inject;
import java.util.Set;

/** What recurs while Khata serves; on one of all instances at a time. */
public final class Schedule {
  private final SchedulerConfig config;
  private final Set<Recurring> recurring;

  @Inject
  Schedule(Configuration configuration, Set<Recurring> recurring) {
    this.config = configuration.scheduler();
    this.recurring = recurring;
  }

  void declare(Timers timers) {
    recurring.forEach(work -> timers.every(work.name(), config.every(work.name()), work::run));
  }
}
