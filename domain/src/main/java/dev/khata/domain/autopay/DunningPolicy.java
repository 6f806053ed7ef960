package dev.khata.domain.autopay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a charge that failed is tried again, and when a mandate is given up.
 *
 * @param retries after the first attempt, ascending; none are made once a later due instant has
 *     come
 * @param maxFailures a mandate is disabled by that many failed attempts in a row, whichever due
 *     instants they are of
 */
public record DunningPolicy(List<Duration> retries, int maxFailures) {
  /** After 1, 3 and 7 days. */
  public static final DunningPolicy STANDARD =
      new DunningPolicy(List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7)), 12);

  public DunningPolicy {
    retries = List.copyOf(retries);
    if (!ascend(retries)) {
      throw new IllegalArgumentException("retries that do not ascend: " + retries);
    }
    if (maxFailures <= retries.size()) {
      throw new IllegalArgumentException("given up before the retries are: " + maxFailures);
    }
  }

  /** Whether each is later than the one before, and the first after nothing. */
  public static boolean ascend(List<Duration> retries) {
    Duration before = Duration.ZERO;
    for (Duration retry : retries) {
      if (retry.compareTo(before) <= 0) {
        return false;
      }
      before = retry;
    }
    return true;
  }

  /**
   * When to try again; empty when that many attempts were all. Who comes late keeps the distance
   * between two attempts.
   *
   * @param attempts that failed so far, of one due instant
   */
  public Optional<Instant> retry(int attempts, Instant firstTriedAt, Instant now) {
    if (attempts > retries.size()) {
      return Optional.empty();
    }
    Duration next = retries.get(attempts - 1);
    Duration distance = attempts == 1 ? next : next.minus(retries.get(attempts - 2));
    Instant planned = firstTriedAt.plus(next);
    return Optional.of(planned.isAfter(now) ? planned : now.plus(distance));
  }
}
