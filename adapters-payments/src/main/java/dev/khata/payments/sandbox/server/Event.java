package dev.khata.payments.sandbox.server;

import java.util.Optional;

/**
 * Something that happened to a payment, and that is told.
 *
 * @param id by which its notice is known whenever it is sent
 * @param refunded all that was given back of the payment so far, in minor units
 */
record Event(
    String id, Type type, Order order, Payment payment, Optional<Refund> refund, long refunded) {
  enum Type {
    CAPTURED("payment.captured"),
    DECLINED("payment.declined"),
    REFUNDED("refund.made"),
    DISPUTED("payment.disputed"),
    REVERSED("payment.reversed"),
    REVERSAL_UNDONE("payment.reversal_undone"),
    /** A dispute ended well before anything was taken back. */
    DISPUTE_WON("payment.dispute_won");

    private final String wire;

    Type(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }
  }
}
