package dev.khata.domain.recharge;

import dev.khata.domain.wallet.JournalEntry;
import java.util.List;
import java.util.Optional;

/** Something that is recorded in the {@link PurchaseBook}. */
public sealed interface OnRecord permits Decision.OfOrder, TopUp, Settled, Arrived, Returned {

  /**
   * The transactions that users see of it, each on the list of its own user. All are new, but for
   * the first where there is one that {@link #settles}: that one becomes this.
   */
  List<TransactionFacts> transactions();

  /** The pending transaction that becomes final by it, if any does. */
  default Optional<TransactionId> settles() {
    return Optional.empty();
  }

  /** By which money moves, if any does. */
  default Optional<JournalEntry> entry() {
    return Optional.empty();
  }

  /** The sale by which a plan begins on a line, if one does. */
  default Optional<Decision.Buy> sale() {
    return Optional.empty();
  }
}
