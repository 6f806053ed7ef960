package dev.khata.domain.kernel.upkeep;

import java.time.Duration;

/** Work that recurs, on one of all instances at a time. */
public interface Timers {

  /** Declares work before {@link #start}; a failed run is logged and tried again next time. */
  void every(String name, Duration interval, Runnable work);

  void start();

  /**
   * Starts no more runs and waits up to {@code grace} for those under way; false if some still run.
   * They are not interrupted, and count as unfinished when the process ends: another instance runs
   * them again.
   */
  boolean stop(Duration grace);
}
