package dev.khata.domain.wallet;

import java.time.Instant;

/**
 * Sums of what system accounts had so far, so that a balance need not count from the beginning.
 * They change nothing that can be read, only how fast.
 */
public interface RollUps {

  /**
   * Sums up what has been posted since the last time, as far as no transaction is still under way
   * that may add to it. Returns how many postings it covered; none when another instance is at it.
   */
  long advance(Instant now);
}
