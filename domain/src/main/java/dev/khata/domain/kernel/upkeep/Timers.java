package dev.khata.domain.kernel.upkeep;

import java.time.Duration;

/** Work that recurs, on one of all instances at a time. */
public interface Timers {

  /** Declares work before {@link #start}; a failed run is logged and tried again next time. */
  void every(String name, Duration interval, Runnable work);

  void start();

  /**
   * Starts no more runs and waits up to {@code grace} for those under way; false if some were cut
   * off.
   */
  boolean stop(Duration grace);
}
