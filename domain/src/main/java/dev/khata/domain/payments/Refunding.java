package dev.khata.domain.payments;

/** What a gateway says of a refund. */
public sealed interface Refunding {

  /**
   * The money is on its way back, and is no longer ours.
   *
   * @param refund the gateway's own id of it
   */
  record Done(String refund) implements Refunding {}

  /** The gateway has it in hand. */
  record Pending(String refund) implements Refunding {}

  /** It will not be given back, and nothing has moved. */
  record Refused(String reason) implements Refunding {}

  /** There is no such refund: the gateway never got the request for it. */
  record Nothing() implements Refunding {}

  /** No answer came, so that it may be given back or not. */
  record Unknown(String reason) implements Refunding {}
}
