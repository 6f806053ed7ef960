package dev.khata.http.gencharge.recharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;
import static dev.khata.http.gencharge.SaleErrors.CRITERIA_NOT_MET;
import static dev.khata.http.gencharge.SaleErrors.PLAN_NOT_AVAILABLE;
import static dev.khata.http.gencharge.SaleErrors.USER_TYPE_MISMATCH;

import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.wallet.Money;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.SaleErrors;
import java.util.Set;

/** Why something is not sold, in Gencharge's words. */
final class RechargeErrors {
  static final Failure INSUFFICIENT_FUNDS =
      refusal("INSUFFICIENT_FUNDS", "There is not enough in the wallet");
  static final Failure OFFER_NOT_AVAILABLE =
      refusal("OFFER_NOT_AVAILABLE", "The offer is not available");
  static final Failure OFFER_EXHAUSTED =
      refusal("OFFER_EXHAUSTED", "The offer has been used as often as it can be");
  static final Failure OFFER_LIMIT_REACHED =
      refusal("OFFER_LIMIT_REACHED", "You have used the offer as often as you can");
  static final Failure ACTIVATION_NOT_ALLOWED =
      refusal(
          "ACTIVATION_NOT_ALLOWED",
          "A plan is running that only the line's owner or its buyer may end");
  static final Failure LINE_QUEUE_FULL =
      refusal("LINE_QUEUE_FULL", "Too many plans are waiting on this line already");

  static final Failure AMOUNT_BELOW_MINIMUM =
      refusal("AMOUNT_BELOW_MINIMUM", "The payment vendor takes no payment of so little");
  static final Failure WALLET_LIMIT_EXCEEDED =
      refusal("WALLET_LIMIT_EXCEEDED", "The wallet may not take in that much");
  static final Failure PAYMENT_NOT_VERIFIED =
      refusal("PAYMENT_NOT_VERIFIED", "The payment vendor has not signed that");

  private static final String OFFER_ASKS_MORE = "The offer asks for something that is not so";

  private RechargeErrors() {}

  /** Those that a purchase may meet beside what is wrong with the request. */
  static Failure[] refusals() {
    return new Failure[] {
      INSUFFICIENT_FUNDS,
      PLAN_NOT_AVAILABLE,
      USER_TYPE_MISMATCH,
      ACTIVATION_NOT_ALLOWED,
      LINE_QUEUE_FULL,
      OFFER_NOT_AVAILABLE,
      OFFER_EXHAUSTED,
      OFFER_LIMIT_REACHED,
      AMOUNT_BELOW_MINIMUM,
      CRITERIA_NOT_MET
    };
  }

  static RuntimeException of(PurchaseRefusal refusal) {
    return switch (refusal) {
      case PurchaseRefusal.PlanUnknown() -> unknown("There is no such plan", "plan_id");
      case PurchaseRefusal.PlanNotAvailable() -> PLAN_NOT_AVAILABLE.reply();
      case PurchaseRefusal.PlanForOtherUsers other -> USER_TYPE_MISMATCH.reply();
      case PurchaseRefusal.OfferUnknown() -> unknown("There is no such offer", "offer_id");
      case PurchaseRefusal.OfferNotAvailable() -> OFFER_NOT_AVAILABLE.reply();
      case PurchaseRefusal.OfferExhausted() -> OFFER_EXHAUSTED.reply();
      case PurchaseRefusal.OfferLimitReached() -> OFFER_LIMIT_REACHED.reply();
      case PurchaseRefusal.PlanCriteriaNotMet(Set<Criterion> unmet) ->
          SaleErrors.criteriaNotMet(CRITERIA_NOT_MET.message(), unmet);
      case PurchaseRefusal.OfferCriteriaNotMet(Set<Criterion> unmet) ->
          SaleErrors.criteriaNotMet(OFFER_ASKS_MORE, unmet);
      case PurchaseRefusal.ActivationNotAllowed() -> ACTIVATION_NOT_ALLOWED.reply();
      case PurchaseRefusal.LineQueueFull() -> LINE_QUEUE_FULL.reply();
      case PurchaseRefusal.NoGateway() -> noGateway();
      case PurchaseRefusal.BelowMinimum(Money minimum) ->
          AMOUNT_BELOW_MINIMUM.saying(AMOUNT_BELOW_MINIMUM.message() + ", but " + minimum);
      case PurchaseRefusal.InsufficientFunds() -> INSUFFICIENT_FUNDS.reply();
    };
  }

  static RuntimeException noGateway() {
    return invalid(new Problem.Other("Only WALLET is open here"), "payment_method");
  }

  private static RuntimeException unknown(String words, String field) {
    return invalid(new Problem.Other(words), field);
  }

  private static Failure refusal(String code, String words) {
    return new Failure(422, code, words);
  }
}
