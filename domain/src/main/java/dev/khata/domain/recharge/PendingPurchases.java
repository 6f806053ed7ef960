package dev.khata.domain.recharge;

import java.util.Optional;

/** Purchases that wait for a gateway. {@link PurchaseBook} writes and settles them. */
@FunctionalInterface
public interface PendingPurchases {

  /**
   * Empty when there is no such purchase, it is settled, or the number of its line was erased.
   *
   * @param id of its transaction
   */
  Optional<PendingPurchase> find(TransactionId id);
}
