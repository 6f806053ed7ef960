package dev.khata.domain.recharge;

/** What happens when another plan is running on the line already. */
public enum Activation {
  /** The new one begins when the line is free. */
  QUEUE,
  /**
   * The running one ends now and the new one begins; those queued behind begin when that one ends,
   * in their order.
   */
  ACTIVATE
}
