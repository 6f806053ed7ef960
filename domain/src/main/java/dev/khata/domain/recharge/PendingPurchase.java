package dev.khata.domain.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase that waits for a gateway, with price and offer as they were when it was ordered.
 *
 * @param id of its transaction
 * @param planVersion which version of the plan is bought
 * @param validityDays of that version, of 24 hours each
 * @param planType whose lines that version is for; empty for both
 * @param recharged whether the payer had ever recharged; empty when nothing asked
 * @param awaited whether somebody waits for the payer, as {@link Payer#awaited}; as of now, not of
 *     when it was ordered
 */
public record PendingPurchase(
    TransactionId id,
    Purchase purchase,
    long planVersion,
    int validityDays,
    Optional<UserType> planType,
    Optional<Boolean> recharged,
    boolean awaited) {

  /**
   * The money has come.
   *
   * @param payment the id that the gateway gave
   * @param owed what the payer owes, which comes off cashback first
   * @param pointsOwed what the payer owes in points
   * @param line what must be so of the line now
   */
  public Settled.Sold paid(
      String payment, Money owed, Money pointsOwed, Decision.LinePreconditions line, Instant now) {
    return new Settled.Sold(
        id,
        payment,
        new Decision.Buy(
            purchase,
            validityDays,
            planType,
            new Decision.Preconditions(planVersion, Optional.empty(), recharged, line),
            awaited,
            pointsOwed,
            purchase.cashback(owed),
            now));
  }

  /** The money has not come, and will not. */
  public Settled.Failed failed(FailureReason reason) {
    return new Settled.Failed(id, purchase.pending().failed(reason));
  }
}
