package dev.khata.http.gencharge;

import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.recharge.PurchaseRefusal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why something is not sold, in Gencharge's words. */
final class PurchaseWords {
  static final String INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS";
  static final String WALLET_TOO_LOW = "There is not enough in the wallet";
  static final String PLAN_NOT_AVAILABLE = "PLAN_NOT_AVAILABLE";
  static final String PLAN_IS_INACTIVE = "The plan is not available";
  static final String USER_TYPE_MISMATCH = "USER_TYPE_MISMATCH";
  static final String PLAN_FOR_OTHERS = "The plan is not for lines of this type";
  static final String OFFER_NOT_AVAILABLE = "OFFER_NOT_AVAILABLE";
  static final String OFFER_IS_NOT_ON = "The offer is not available";
  static final String OFFER_EXHAUSTED = "OFFER_EXHAUSTED";
  static final String OFFER_IS_USED_UP = "The offer has been used as often as it can be";
  static final String OFFER_LIMIT_REACHED = "OFFER_LIMIT_REACHED";
  static final String OFFER_IS_USED_UP_BY_YOU = "You have used the offer as often as you can";
  static final String ACTIVATION_NOT_ALLOWED = "ACTIVATION_NOT_ALLOWED";
  static final String NOT_YOURS_TO_END =
      "A plan is running that only the line's owner or its buyer may end";
  static final String LINE_QUEUE_FULL = "LINE_QUEUE_FULL";
  static final String TOO_FAR_AHEAD = "Too many plans are waiting on this line already";
  static final String CRITERIA_NOT_MET = "CRITERIA_NOT_MET";
  static final String PLAN_ASKS_MORE = "The plan asks for something that is not so";
  static final String OFFER_ASKS_MORE = "The offer asks for something that is not so";

  private PurchaseWords() {}

  /**
   * @param field of the request that is at fault; empty when none alone is
   */
  record Words(String field, String code, String detail) {
    static Optional<Words> of(String code, String detail) {
      return Optional.of(new Words("", code, detail));
    }

    static Optional<Words> unknown(String field, String detail) {
      return Optional.of(new Words(field, "", detail));
    }
  }

  /** Empty when the reason is not the purchase: whoever asked is nobody any more. */
  static Optional<Words> of(PurchaseRefusal refusal) {
    return switch (refusal) {
      case PurchaseRefusal.PlanUnknown() -> Words.unknown("plan_id", "There is no such plan");
      case PurchaseRefusal.PlanNotAvailable() -> Words.of(PLAN_NOT_AVAILABLE, PLAN_IS_INACTIVE);
      case PurchaseRefusal.PlanForOtherUsers other -> Words.of(USER_TYPE_MISMATCH, PLAN_FOR_OTHERS);
      case PurchaseRefusal.OfferUnknown() -> Words.unknown("offer_id", "There is no such offer");
      case PurchaseRefusal.OfferNotAvailable() -> Words.of(OFFER_NOT_AVAILABLE, OFFER_IS_NOT_ON);
      case PurchaseRefusal.OfferExhausted() -> Words.of(OFFER_EXHAUSTED, OFFER_IS_USED_UP);
      case PurchaseRefusal.OfferLimitReached() ->
          Words.of(OFFER_LIMIT_REACHED, OFFER_IS_USED_UP_BY_YOU);
      case PurchaseRefusal.PlanCriteriaNotMet(Set<Criterion> unmet) ->
          Words.of(CRITERIA_NOT_MET, PLAN_ASKS_MORE + ": " + names(unmet));
      case PurchaseRefusal.OfferCriteriaNotMet(Set<Criterion> unmet) ->
          Words.of(CRITERIA_NOT_MET, OFFER_ASKS_MORE + ": " + names(unmet));
      case PurchaseRefusal.ActivationNotAllowed() ->
          Words.of(ACTIVATION_NOT_ALLOWED, NOT_YOURS_TO_END);
      case PurchaseRefusal.LineQueueFull() -> Words.of(LINE_QUEUE_FULL, TOO_FAR_AHEAD);
      case PurchaseRefusal.InsufficientFunds() -> Words.of(INSUFFICIENT_FUNDS, WALLET_TOO_LOW);
    };
  }

  private static String names(Set<Criterion> unmet) {
    return unmet.stream()
        .sorted()
        .map(criterion -> criterion.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
