package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Deal;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * What a purchase would come to, were it made now.
 *
 * @param walletAfter all that would be in the payer's wallet once it is paid and cashback has come
 * @param from when the plan would begin on the line
 * @param to when it would be over
 */
public record Quote(Deal deal, Money walletAfter, Instant from, Instant to) {

  /**
   * @param sold by a decision on that snapshot
   */
  public static Quote of(Snapshot snapshot, Purchase sold) {
    Instant from = snapshot.line().begins(sold.order().activation());
    Duration validity = Duration.ofDays(snapshot.plan().orElseThrow().validityDays());
    return new Quote(sold.deal(), snapshot.payer().walletAfter(sold), from, from.plus(validity));
  }
}
