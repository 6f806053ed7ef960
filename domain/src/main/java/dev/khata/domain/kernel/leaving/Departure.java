package dev.khata.domain.kernel.leaving;

import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody deletes their account, or has done so once and is back with an older database.
 *
 * @param forfeits whether they give up what is in the wallet
 * @param at when it ends here, which is when the books say so
 * @param leftAt when they left; from then on counts how long what must be kept of them is kept
 */
public record Departure(UserId user, boolean forfeits, Instant at, Instant leftAt) {

  /** They leave now. */
  public Departure(UserId user, boolean forfeits, Instant at) {
    this(user, forfeits, at, at);
  }

  /** When what is kept for so long is to be erased. */
  public Instant keptUntil(Duration retention) {
    return leftAt.plus(retention);
  }

  /** Whether that is over already, so that it need not be kept at all. */
  public boolean isOver(Duration retention) {
    return !keptUntil(retention).isAfter(at);
  }
}
