package dev.khata.domain.recharge;

/** What happens when another plan is running on the line already. */
public enum Activation {
  /** The new one begins when the line is free, see {@link LineLimits}. */
  QUEUE,
  /**
   * The running one ends now and the new one begins, if whoever pays may end it: only who has
   * verified the number of the line, or bought what runs there, may. Those queued behind begin when
   * the new one ends, in their order.
   */
  ACTIVATE
}
