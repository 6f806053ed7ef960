package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;
import java.util.Optional;
import java.util.UUID;

/** What a signed notice says. It tells of a moment that may be over, and comes in any order. */
public sealed interface Report {

  /**
   * Which order is meant.
   *
   * @param reference the gateway's own
   * @param ours our own; empty where the notice doesn't hold it
   */
  record Order(String reference, Optional<UUID> ours) {}

  /** The gateway has the money of one payment. */
  record Captured(Order order, Capture capture) implements Report {}

  /** One attempt to pay was declined. */
  record Declined(Order order, String payment) implements Report {}

  /** Something about that order has changed that the notice doesn't tell whole: ask. */
  record Changed(Order order) implements Report {}

  /**
   * Money was given back, by whomever.
   *
   * @param payment of which it is a part or the whole
   * @param refund the gateway's own id of the refund
   * @param key our own; empty where the refund was not asked for by us
   */
  record Refunded(String payment, String refund, Optional<UUID> key, Money amount)
      implements Report {}

  /** A refund did not reach its payer. */
  record RefundFailed(String payment, String refund, Optional<UUID> key) implements Report {}

  /** The payer's bank asks about a payment. No money moves. */
  record Disputed(String payment) implements Report {}

  /**
   * The gateway has taken a payment back, after it had said that it has the money.
   *
   * @param reversal the gateway's own id of what happened, the same in every notice of it
   */
  record Reversed(String payment, String reversal, Money amount) implements Report {}

  /**
   * What was taken back is given to us again.
   *
   * @param reversal that is made good
   */
  record ReversalUndone(String payment, String reversal, Money amount) implements Report {}
}
