package dev.khata.domain.recharge;

import java.util.Optional;

/** What is known when somebody wants to buy. */
public interface PurchaseSnapshots {

  /**
   * All of it as of the moment of the call, in one round trip; empty when the payer is no user, or
   * is none any more.
   */
  Optional<Snapshot> of(PurchaseOrder order);
}
