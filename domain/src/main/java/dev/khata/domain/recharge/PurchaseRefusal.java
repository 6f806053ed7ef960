package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.wallet.Money;
import java.util.Set;

/** Why something is not sold. All but the last leave nothing behind. */
public sealed interface PurchaseRefusal {

  record PlanUnknown() implements PurchaseRefusal {}

  /** It is inactive. */
  record PlanNotAvailable() implements PurchaseRefusal {}

  /** The plan is for lines of that type alone, and the line is of the other. */
  record PlanForOtherUsers(UserType type) implements PurchaseRefusal {}

  record OfferUnknown() implements PurchaseRefusal {}

  /** It is inactive, or not now. */
  record OfferNotAvailable() implements PurchaseRefusal {}

  /** The offer has been used as often as it can be. */
  record OfferExhausted() implements PurchaseRefusal {}

  /** The payer has used the offer as often as one user can. */
  record OfferLimitReached() implements PurchaseRefusal {}

  /** The plan asks something that is not so. */
  record PlanCriteriaNotMet(Set<Criterion> unmet) implements PurchaseRefusal {
    public PlanCriteriaNotMet {
      unmet = Set.copyOf(unmet);
    }
  }

  /** The offer asks something that is not so. */
  record OfferCriteriaNotMet(Set<Criterion> unmet) implements PurchaseRefusal {
    public OfferCriteriaNotMet {
      unmet = Set.copyOf(unmet);
    }
  }

  /** It would end a plan on the line that is neither the payer's line nor the payer's plan. */
  record ActivationNotAllowed() implements PurchaseRefusal {}

  /** Too much is ahead of it on the line, see {@link LineLimits}. */
  record LineQueueFull() implements PurchaseRefusal {}

  /** There is no gateway to pay by. */
  record NoGateway() implements PurchaseRefusal {}

  /** The gateway takes no payment of so little. */
  record BelowMinimum(Money minimum) implements PurchaseRefusal {}

  /** The wallet has less than what would have to be paid; a failed transaction says so. */
  record InsufficientFunds() implements PurchaseRefusal {}
}
