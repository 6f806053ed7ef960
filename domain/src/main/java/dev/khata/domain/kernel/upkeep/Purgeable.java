package dev.khata.domain.kernel.upkeep;

import java.time.Instant;
import java.util.SequencedMap;

/** Rows of a context that have run their course and may be removed. */
public interface Purgeable {

  /**
   * Removes them, each kind in a transaction of its own; how many of each kind, in a fixed order.
   * Running it twice, or on two instances, does no harm.
   */
  SequencedMap<String, Integer> purge(Instant now);
}
