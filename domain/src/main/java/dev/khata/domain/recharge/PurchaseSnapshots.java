package dev.khata.domain.recharge;

import java.time.Instant;
import java.util.Optional;

/** What is known when somebody wants to buy. */
public interface PurchaseSnapshots {

  /**
   * All of it as of the moment of the call, in one round trip; empty when the payer is no user, or
   * is none any more.
   *
   * @param limits of what waits on a line of the payer's own within them it is not asked whose it
   *     is
   * @param now by which is told what runs on the line; where the line has seen a later instant,
   *     that one counts
   */
  Optional<Snapshot> of(PurchaseOrder order, LineLimits limits, Instant now);
}
