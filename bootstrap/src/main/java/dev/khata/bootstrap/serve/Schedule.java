package dev.khata.bootstrap.serve;

import dev.khata.application.identity.PurgeIdentity;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SchedulerConfig;
import dev.khata.domain.kernel.Timers;
import jakarta.inject.Inject;

/** What recurs while Khata serves; on one of all instances at a time. */
public final class Schedule {
  private final SchedulerConfig config;
  private final DispatchMessages dispatchMessages;
  private final PurgeIdentity purge;

  @Inject
  Schedule(Configuration configuration, DispatchMessages dispatchMessages, PurgeIdentity purge) {
    this.config = configuration.scheduler();
    this.dispatchMessages = dispatchMessages;
    this.purge = purge;
  }

  void declare(Timers timers) {
    timers.every("dispatch-messages", config.dispatchEvery(), dispatchMessages::handle);
    timers.every("purge", config.purgeEvery(), purge::handle);
  }
}
