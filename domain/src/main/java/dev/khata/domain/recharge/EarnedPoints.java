package dev.khata.domain.recharge;

import dev.khata.domain.kernel.UserId;

/** Knows what users have ever got in points; of whoever gives them. */
@FunctionalInterface
public interface EarnedPoints {
  long of(UserId user);
}
