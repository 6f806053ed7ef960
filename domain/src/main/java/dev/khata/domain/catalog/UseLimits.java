package dev.khata.domain.catalog;

import java.util.Optional;

/**
 * How often an offer can be used, by purchases that succeed. Uses before it got a limit count too.
 *
 * @param perUser by one user; empty for any number
 * @param inAll by all users together; empty for any number
 */
public record UseLimits(Optional<Integer> perUser, Optional<Integer> inAll) {
  public static final int MAX = 1_000_000_000;

  /** Any number. */
  public static final UseLimits NONE = new UseLimits(Optional.empty(), Optional.empty());

  public UseLimits {
    requireRange(perUser);
    requireRange(inAll);
  }

  private static void requireRange(Optional<Integer> limit) {
    if (limit.filter(uses -> uses < 1 || uses > MAX).isPresent()) {
      throw new IllegalArgumentException("a limit of " + limit.get() + " uses");
    }
  }
}
