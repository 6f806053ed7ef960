package dev.khata.domain.recharge;

/** What is known when somebody wants to buy. */
public interface PurchaseSnapshots {

  /**
   * All of it as of the moment of the call, in one round trip.
   *
   * @throws IllegalStateException when the payer is no user
   */
  Snapshot of(PurchaseOrder order);
}
