package dev.khata.domain.recharge;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/** How much each user does here. */
@FunctionalInterface
public interface Usages {

  /**
   * What is asked.
   *
   * @param months none of what was asked for lies behind them
   * @param within what is summed up, and told of each month
   */
  record Asked(UserId user, Months months, Between<Instant> within) {}

  /** One query, on an index, however much that is. */
  Usage of(Asked asked, Instant now);
}
