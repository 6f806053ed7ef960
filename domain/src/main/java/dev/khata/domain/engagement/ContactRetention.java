package dev.khata.domain.engagement;

import java.time.Duration;

/**
 * How long contacts are kept after they were resolved; open ones stay.
 *
 * @param resolved at least {@link #SHORTEST}
 */
public record ContactRetention(Duration resolved) {
  /** Longer than the time between two acknowledgements, which are known by the contacts. */
  public static final Duration SHORTEST = Duration.ofDays(1);

  public static final ContactRetention STANDARD = new ContactRetention(Duration.ofDays(365));

  public ContactRetention {
    if (resolved.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("contacts are forgotten after " + resolved);
    }
  }
}
