package dev.khata.persistence.database;

import java.time.Duration;

/**
 * The limits of one connection pool. They should nest: a lock is waited for within a statement, a
 * statement within the socket's patience, so that the server gives up before the client does.
 *
 * @param max the most connections
 * @param connect the longest wait for a connection, a free one or a new one
 * @param lock the longest wait for a row or table lock
 * @param statement the longest run of one statement
 * @param socket the longest silence of the database before the connection counts as lost
 */
public record PoolLimits(
    int max, Duration connect, Duration lock, Duration statement, Duration socket) {

  private static final int BATCH_MAX = 4;

  /** The most that makes sense by default; beyond it more connections make PostgreSQL slower. */
  private static final int MAX_REQUESTS = 65;

  public PoolLimits {
    if (max < 1) throw new IllegalArgumentException("a pool of " + max + " connections");
  }

  /** For requests, which must be answered within 3 seconds whatever happens to the database. */
  public static PoolLimits requests(int max) {
    return new PoolLimits(
        max,
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofMillis(2_500));
  }

  /** As {@link #requests(int)}, for as many as the cores can keep busy. */
  public static PoolLimits requests() {
    return requests(Math.min(Runtime.getRuntime().availableProcessors() * 2 + 1, MAX_REQUESTS));
  }

  /** For exports, proofs, the dispatcher and timers, which nobody waits for. */
  public static PoolLimits batch(int max) {
    return new PoolLimits(
        max,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5).plusSeconds(10));
  }

  /** As {@link #batch(int)}, for what there usually is. */
  public static PoolLimits batch() {
    return batch(BATCH_MAX);
  }
}
