package dev.khata.domain.identity;

import java.time.Duration;

/**
 * The figures of the lock-out.
 *
 * @param failures wrong passwords in a row that lock an account
 * @param duration how long it stays locked
 * @param lease how long a reserved attempt may take before its place is free again
 * @param patience how long an attempt waits for a place
 * @param perSource wrong passwords of one source on one account within {@code sourceWindow}, after
 *     which that source is not listened to, so that a stranger can't keep somebody locked out
 */
public record LockOut(
    int failures,
    Duration duration,
    Duration lease,
    Duration patience,
    int perSource,
    Duration sourceWindow) {

  public static final LockOut STANDARD =
      new LockOut(
          5,
          Duration.ofMinutes(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2),
          15,
          Duration.ofHours(24));
}
