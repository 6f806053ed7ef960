package dev.khata.domain.recharge;

import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * A plan on a line that ends or has ended, and how its buyer is told of it.
 *
 * @param plan its name when it was bought
 * @param validity as it was bought
 * @param to when it is over
 * @param followed whether another plan runs on the line from then on
 */
public record EndingPlan(
    SubscriptionId subscription,
    Addressee buyer,
    PhoneNumber line,
    Label plan,
    Duration validity,
    Instant from,
    Instant to,
    boolean followed) {

  /** Whether another plan was let begin before it was over. */
  public boolean isCutShort() {
    return to.isBefore(from.plus(validity));
  }
}
