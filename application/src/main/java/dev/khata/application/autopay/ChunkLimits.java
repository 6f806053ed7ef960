package dev.khata.application.autopay;

import java.time.Duration;

/**
 * How much is charged at a time.
 *
 * @param size mandates in one transaction at most
 * @param closed due instants that it may close before it takes no further mandate
 * @param lease how long it may rest before the database ends it
 */
public record ChunkLimits(int size, int closed, Duration lease) {
  /** Enough that the round trips don't matter, and short enough to wait for. */
  public static final ChunkLimits USUAL = new ChunkLimits(1_000, 10_000, Duration.ofSeconds(30));

  public ChunkLimits {
    if (size < 1 || closed < 1 || !lease.isPositive()) {
      throw new IllegalArgumentException("no limits: " + size + ", " + closed + ", " + lease);
    }
  }
}
