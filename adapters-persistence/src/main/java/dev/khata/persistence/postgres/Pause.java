package dev.khata.persistence.postgres;

import java.time.Duration;

/** A wait between two looks at something that tells nobody when it changes. */
final class Pause {
  private Pause() {}

  /** An interrupt ends the wait and what it was for, and stays set. */
  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresFailure("interrupted while waiting for PostgreSQL", e);
    }
  }
}
