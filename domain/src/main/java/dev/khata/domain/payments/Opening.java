package dev.khata.domain.payments;

/** What came of asking a gateway for money. */
public sealed interface Opening {

  /**
   * The gateway has an order, for which it takes or has taken the money.
   *
   * @param reference the gateway's own, by which it is asked
   * @param step what the app must do next
   */
  record Opened(String reference, NextStep step) implements Opening {}

  /** It will not take money for this, whoever pays. */
  record Refused(String reason) implements Opening {}

  /** There is no order, or none that anybody could pay for. */
  record Nothing() implements Opening {}

  /** No answer came, so that there may be an order or not. */
  record Unknown(String reason) implements Opening {}
}
