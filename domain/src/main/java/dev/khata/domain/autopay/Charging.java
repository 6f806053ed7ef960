package dev.khata.domain.autopay;

import dev.khata.domain.recharge.LineLimits;
import java.time.Instant;

/**
 * How mandates are charged.
 *
 * @param notice how long before each charge its user is told of it
 */
public record Charging(
    LineLimits limits, DunningPolicy dunning, NoticePeriod notice, CronRules rules) {

  /** How many due instants one turn closes at most, and how many it tells of. */
  public static final int MOST_CLOSED = 1_000;

  public static final int MOST_ANNOUNCED = 100;

  /**
   * Says what comes of looking at a mandate now, on nothing but what it is given. Every due instant
   * that has passed is closed, charged, tried again later, or waits until its notice is old enough;
   * at most one is tried, and at most one is left to be tried again.
   *
   * @throws IllegalArgumentException when it is not enabled
   */
  public Turn turn(Standing standing, Instant now) {
    return new Look(this, standing, now).turn();
  }
}
