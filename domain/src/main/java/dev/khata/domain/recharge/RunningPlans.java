package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;

/** What runs, or will run, on lines. */
@FunctionalInterface
public interface RunningPlans {

  /**
   * Whether a plan that is for lines of that type alone runs on the line at that instant, or is
   * queued there to run later.
   */
  boolean any(PhoneNumber line, UserType type, Instant at);
}
