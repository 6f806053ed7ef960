package dev.khata.domain.payments;

import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;

/**
 * How the money of payments leaves their payers and comes to them again, and how they are told; of
 * whoever asks for payments.
 *
 * <p>All of it runs in a transaction that has locked the payment.
 */
public interface Returns {

  /**
   * Some money of a payment.
   *
   * @param capture the gateway's own id of what was taken
   */
  record Part(Payment payment, String capture, Money amount) {}

  /** What came of taking money from a payer. */
  enum Taken {
    TAKEN,
    /** There is less in the wallet. Nothing is written. */
    SHORT,
    /** Nothing is written. */
    PAYER_GONE
  }

  /** Why money is no longer at the gateway. */
  enum Loss {
    /** It was given back to the payer. */
    REFUNDED,
    /** The payer's bank has called it back. */
    REVERSED
  }

  /** Whether there is such a one, paid by gateway or not. */
  boolean knows(Subject subject);

  /** Who has the money of what was paid: the payer's wallet, or revenue. */
  RefundSource holder(Subject subject);

  /** From the payer's wallet into suspense, all of it or nothing. */
  Taken reclaim(Part part, Instant now);

  /**
   * Out of suspense to the payer, as it could not be given back; what they owe comes off.
   *
   * @return false when the payer has gone, and nothing is written
   */
  boolean restore(Part part, Instant now);

  /**
   * The price of a plan has gone back.
   *
   * @param from where it was until now
   */
  void repaid(Part part, SystemAccount from, Instant now);

  /**
   * The money is no longer at the gateway: the payer's wallet pays for it, and what is missing
   * there they owe.
   *
   * @return false when the payer has gone, and nothing is written
   */
  boolean collect(Part part, Loss why, Instant now);

  /**
   * The gateway has what it had taken back again, and so has the payer; what they owe comes off.
   *
   * @return false when the payer has gone, and nothing is written
   */
  boolean regain(Part part, Instant now);

  /** Tells the payer, if there is one, that money which they never had here goes back. */
  void tell(Part part, Instant now);
}
