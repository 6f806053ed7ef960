package dev.khata.domain.kernel.upkeep;

import java.util.OptionalLong;

/** Told by long work how far it has come, for whoever waits for it. */
@FunctionalInterface
public interface Progress {
  /** Nobody waits. */
  Progress UNSEEN = (done, all) -> {};

  /**
   * Costs next to nothing, so that it can be told of every step.
   *
   * @param all that there is to do; empty where nobody has counted it
   */
  void at(long done, OptionalLong all);
}
