package dev.khata.bootstrap.serve;

import dev.khata.application.lifecycle.Purge;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.wallet.ExpireHolds;
import dev.khata.application.wallet.ProveNewestPostings;
import dev.khata.application.wallet.RollUp;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.config.SchedulerConfig;
import dev.khata.domain.kernel.Timers;
import jakarta.inject.Inject;

/** What recurs while Khata serves; on one of all instances at a time. */
public final class Schedule {
  private final SchedulerConfig config;
  private final DispatchMessages dispatchMessages;
  private final Purge purge;
  private final RollUp rollUp;
  private final ProveNewestPostings prove;
  private final ExpireHolds expireHolds;

  @Inject
  Schedule(
      Configuration configuration,
      DispatchMessages dispatchMessages,
      Purge purge,
      RollUp rollUp,
      ProveNewestPostings prove,
      ExpireHolds expireHolds) {
    this.config = configuration.scheduler();
    this.dispatchMessages = dispatchMessages;
    this.purge = purge;
    this.rollUp = rollUp;
    this.prove = prove;
    this.expireHolds = expireHolds;
  }

  void declare(Timers timers) {
    timers.every("dispatch-messages", config.dispatchEvery(), dispatchMessages::handle);
    timers.every("purge", config.purgeEvery(), purge::handle);
    timers.every("roll-up", config.rollUpEvery(), rollUp::handle);
    timers.every("prove-postings", config.proveEvery(), prove::handle);
    timers.every("release-holds", config.releaseHoldsEvery(), expireHolds::handle);
  }
}
