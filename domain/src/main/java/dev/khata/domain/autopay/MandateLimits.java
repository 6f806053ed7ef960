package dev.khata.domain.autopay;

/**
 * How many mandates there may be.
 *
 * @param perUser in whatever state, those apart that were removed
 */
public record MandateLimits(int perUser) {
  public static final MandateLimits STANDARD = new MandateLimits(100);

  public MandateLimits {
    if (perUser < 0) {
      throw new IllegalArgumentException("mandates of a user: " + perUser);
    }
  }
}
