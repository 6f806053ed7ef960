package dev.khata.domain.autopay;

import dev.khata.domain.recharge.PurchaseRefusal;

/** Why a charge was not made; kept by name. */
public enum ChargeFailure {
  INSUFFICIENT_FUNDS,
  PLAN_NOT_FOUND,
  PLAN_NOT_AVAILABLE,
  USER_TYPE_MISMATCH,
  CRITERIA_NOT_MET,
  LINE_QUEUE_FULL,
  /** The account of the user is blocked or deactivated. */
  ACCOUNT_NOT_ACTIVE;

  /**
   * @throws IllegalArgumentException when it is about something that no mandate asks for
   */
  public static ChargeFailure of(PurchaseRefusal refusal) {
    return switch (refusal) {
      case PurchaseRefusal.InsufficientFunds no -> INSUFFICIENT_FUNDS;
      case PurchaseRefusal.PlanUnknown no -> PLAN_NOT_FOUND;
      case PurchaseRefusal.PlanNotAvailable no -> PLAN_NOT_AVAILABLE;
      case PurchaseRefusal.PlanForOtherUsers no -> USER_TYPE_MISMATCH;
      case PurchaseRefusal.PlanCriteriaNotMet no -> CRITERIA_NOT_MET;
      case PurchaseRefusal.LineQueueFull no -> LINE_QUEUE_FULL;
      case PurchaseRefusal.OfferUnknown no -> throw unasked(no);
      case PurchaseRefusal.OfferNotAvailable no -> throw unasked(no);
      case PurchaseRefusal.OfferExhausted no -> throw unasked(no);
      case PurchaseRefusal.OfferLimitReached no -> throw unasked(no);
      case PurchaseRefusal.OfferCriteriaNotMet no -> throw unasked(no);
      case PurchaseRefusal.ActivationNotAllowed no -> throw unasked(no);
      case PurchaseRefusal.NoGateway no -> throw unasked(no);
      case PurchaseRefusal.BelowMinimum no -> throw unasked(no);
    };
  }

  private static IllegalArgumentException unasked(PurchaseRefusal refusal) {
    return new IllegalArgumentException("no mandate asks for that: " + refusal);
  }
}
