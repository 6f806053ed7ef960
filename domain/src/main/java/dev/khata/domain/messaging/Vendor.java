package dev.khata.domain.messaging;

/**
 * A company that carries messages of one channel, or the development outbox in its place.
 *
 * <p>Reasons never hold a recipient or a content.
 */
public interface Vendor {

  /** The name by which the configuration chooses it. */
  String name();

  Channel channel();

  /**
   * Hands one message over, within the vendor's time-outs. Never called while a database connection
   * is held.
   */
  Delivery send(Outgoing message);
}
