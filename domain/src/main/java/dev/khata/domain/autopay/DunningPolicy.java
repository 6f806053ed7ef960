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
    for (int i = 0; i < retries.size(); i++) {
      Duration before = i == 0 ? Duration.ZERO : retries.get(i - 1);
      if (retries.get(i).compareTo(before) <= 0) {
        throw new IllegalArgumentException("retries that do not ascend: " + retries);
      }
    }
    if (maxFailures <= retries.size()) {
      throw new IllegalArgumentException("given up before the retries are: " + maxFailures);
    }
  }

  /**
   * When to try again; empty when that many attempts were all.
   *
   * @param attempts that failed so far, of one due instant
   */
  public Optional<Instant> retry(int attempts, Instant firstTriedAt) {
    return attempts > retries.size()
        ? Optional.empty()
        : Optional.of(firstTriedAt.plus(retries.get(attempts - 1)));
  }
}
