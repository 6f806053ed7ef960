package dev.khata.application.recharge;

import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refusals of purchases as they are put down for requests that are sent again: a word, and what it
 * is about. {@code PLAN_UNKNOWN}, {@code OFFER_CRITERIA DATES,SOURCE}.
 */
public final class RefusalText {
  private RefusalText() {}

  /** The words stand in the database: they may be added to, but not changed. */
  private enum Word {
    PLAN_UNKNOWN,
    PLAN_NOT_AVAILABLE,
    PLAN_FOR_OTHERS,
    OFFER_UNKNOWN,
    OFFER_NOT_AVAILABLE,
    OFFER_EXHAUSTED,
    OFFER_LIMIT_REACHED,
    PLAN_CRITERIA,
    OFFER_CRITERIA,
    INSUFFICIENT_FUNDS,
    ACTIVATION_NOT_ALLOWED,
    LINE_QUEUE_FULL,
    NO_GATEWAY,
    BELOW_MINIMUM;

    String with(Object about) {
      return name() + " " + about;
    }
  }

  public static String of(PurchaseRefusal reason) {
    return switch (reason) {
      case PurchaseRefusal.PlanUnknown() -> Word.PLAN_UNKNOWN.name();
      case PurchaseRefusal.PlanNotAvailable() -> Word.PLAN_NOT_AVAILABLE.name();
      case PurchaseRefusal.PlanForOtherUsers(UserType type) ->
          Word.PLAN_FOR_OTHERS.with(type.name());
      case PurchaseRefusal.OfferUnknown() -> Word.OFFER_UNKNOWN.name();
      case PurchaseRefusal.OfferNotAvailable() -> Word.OFFER_NOT_AVAILABLE.name();
      case PurchaseRefusal.OfferExhausted() -> Word.OFFER_EXHAUSTED.name();
      case PurchaseRefusal.OfferLimitReached() -> Word.OFFER_LIMIT_REACHED.name();
      case PurchaseRefusal.PlanCriteriaNotMet(Set<Criterion> unmet) ->
          Word.PLAN_CRITERIA.with(names(unmet));
      case PurchaseRefusal.OfferCriteriaNotMet(Set<Criterion> unmet) ->
          Word.OFFER_CRITERIA.with(names(unmet));
      case PurchaseRefusal.ActivationNotAllowed() -> Word.ACTIVATION_NOT_ALLOWED.name();
      case PurchaseRefusal.LineQueueFull() -> Word.LINE_QUEUE_FULL.name();
      case PurchaseRefusal.NoGateway() -> Word.NO_GATEWAY.name();
      case PurchaseRefusal.BelowMinimum(Money minimum) ->
          Word.BELOW_MINIMUM.with(minimum.minorUnits() + "," + minimum.unit().code());
      case PurchaseRefusal.InsufficientFunds() -> Word.INSUFFICIENT_FUNDS.name();
    };
  }

  /**
   * @param text as {@link #of} made it
   */
  public static PurchaseRefusal read(String text) {
    int space = text.indexOf(' ');
    String about = text.substring(space + 1);
    return switch (Word.valueOf(space < 0 ? text : text.substring(0, space))) {
      case PLAN_UNKNOWN -> new PurchaseRefusal.PlanUnknown();
      case PLAN_NOT_AVAILABLE -> new PurchaseRefusal.PlanNotAvailable();
      case PLAN_FOR_OTHERS -> new PurchaseRefusal.PlanForOtherUsers(UserType.valueOf(about));
      case OFFER_UNKNOWN -> new PurchaseRefusal.OfferUnknown();
      case OFFER_NOT_AVAILABLE -> new PurchaseRefusal.OfferNotAvailable();
      case OFFER_EXHAUSTED -> new PurchaseRefusal.OfferExhausted();
      case OFFER_LIMIT_REACHED -> new PurchaseRefusal.OfferLimitReached();
      case PLAN_CRITERIA -> new PurchaseRefusal.PlanCriteriaNotMet(criteria(about));
      case OFFER_CRITERIA -> new PurchaseRefusal.OfferCriteriaNotMet(criteria(about));
      case ACTIVATION_NOT_ALLOWED -> new PurchaseRefusal.ActivationNotAllowed();
      case LINE_QUEUE_FULL -> new PurchaseRefusal.LineQueueFull();
      case NO_GATEWAY -> new PurchaseRefusal.NoGateway();
      case BELOW_MINIMUM -> new PurchaseRefusal.BelowMinimum(money(about));
      case INSUFFICIENT_FUNDS -> new PurchaseRefusal.InsufficientFunds();
    };
  }

  private static Money money(String about) {
    int comma = about.indexOf(',');
    return new Money(
        Long.parseLong(about.substring(0, comma)), Unit.currency(about.substring(comma + 1)));
  }

  private static String names(Set<Criterion> criteria) {
    return criteria.stream().sorted().map(Criterion::name).collect(Collectors.joining(","));
  }

  private static Set<Criterion> criteria(String names) {
    return Stream.of(names.split(",", -1))
        .map(Criterion::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
