package dev.khata.application.payments;

/** What a gateway is asked, each a call of its own to the vendor. */
public enum Asked {
  /** To make an order. */
  OPEN,
  /** For the order of our reference. */
  FIND,
  /** How an order stands. */
  ASK,
  /** To give money back. */
  REFUND,
  /** What became of a refund. */
  ASK_REFUND
}
