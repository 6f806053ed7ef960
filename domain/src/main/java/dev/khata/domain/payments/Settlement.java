package dev.khata.domain.payments;

import dev.khata.domain.payments.TakenCapture.Reason;
import java.time.Instant;

/**
 * What payments are for, and what their money buys; of whoever asks for payments.
 *
 * <p>All of it runs in a transaction that has locked the payment.
 */
public interface Settlement {

  /** Where the money of a payment went. */
  sealed interface Settled {
    /** What it is for is paid. */
    record Paid() implements Settled {}

    /**
     * It is in the payer's wallet: what it was for had failed before, or can't be had any more and
     * has failed by this.
     *
     * @param by which the payer is told
     */
    record ToppedUp(Subject by) implements Settled {}

    /** The payer may not have it. Nothing is written. */
    record Not(Reason why) implements Settled {}
  }

  /** How far what a payment is for is. */
  enum Progress {
    /** It waits for its money. */
    PENDING,
    PAID,
    /** It has failed; money that comes all the same goes to the wallet. */
    FAILED
  }

  /** Of what there is. */
  Progress of(Subject subject);

  /**
   * The money has come, as much as was asked for and for the first time.
   *
   * @param capture the gateway's own id of it, by which the user is told
   */
  Settled paid(Payment payment, String capture, Instant now);

  /**
   * No money has come, and what it is for fails. Where it does not wait any more nothing happens.
   */
  void failed(Payment payment, Failure why, Instant now);

  /** Why no money has come. */
  enum Failure {
    /** The gateway or the payer's bank declined. */
    DECLINED,
    /** Nobody paid in time. */
    EXPIRED,
    /** Money has come, but not as it was asked for; it is given back. */
    SUSPENDED
  }
}
