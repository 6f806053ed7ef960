package dev.khata.application.recharge;

import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.application.replies.Outcomes;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.TransactionId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outcomes of purchases of one payer: a word, and what it is about. {@code BOUGHT 17}, {@code
 * PLAN_UNKNOWN}, {@code OFFER_CRITERIA DATES,SOURCE}.
 */
final class PurchaseOutcomes implements Outcomes<Result> {
  private final RechargeTransactions transactions;
  private final UserId payer;

  PurchaseOutcomes(RechargeTransactions transactions, UserId payer) {
    this.transactions = transactions;
    this.payer = payer;
  }

  /** The words stand in the database: they may be added to, but not changed. */
  private enum Word {
    BOUGHT,
    /** Written by earlier releases only; today a payer who is gone leaves no outcome. */
    PAYER_GONE,
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
    LINE_QUEUE_FULL;

    String with(Object about) {
      return name() + " " + about;
    }
  }

  @Override
  public String write(Result result) {
    return switch (result) {
      case Result.Bought bought -> Word.BOUGHT.with(bought.transaction().id().value());
      case Result.Refused(PurchaseRefusal reason) -> write(reason);
    };
  }

  private static String write(PurchaseRefusal reason) {
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
      case PurchaseRefusal.InsufficientFunds() -> Word.INSUFFICIENT_FUNDS.name();
    };
  }

  /**
   * @throws UserGone when an earlier release found the payer's account deleted
   */
  @Override
  public Result read(String outcome) {
    int space = outcome.indexOf(' ');
    Word word = Word.valueOf(space < 0 ? outcome : outcome.substring(0, space));
    String about = outcome.substring(space + 1);
    return switch (word) {
      case BOUGHT -> bought(new TransactionId(Long.parseLong(about)));
      case PAYER_GONE -> throw new UserGone(payer);
      case PLAN_UNKNOWN -> new Result.Refused(new PurchaseRefusal.PlanUnknown());
      case PLAN_NOT_AVAILABLE -> new Result.Refused(new PurchaseRefusal.PlanNotAvailable());
      case PLAN_FOR_OTHERS ->
          new Result.Refused(new PurchaseRefusal.PlanForOtherUsers(UserType.valueOf(about)));
      case OFFER_UNKNOWN -> new Result.Refused(new PurchaseRefusal.OfferUnknown());
      case OFFER_NOT_AVAILABLE -> new Result.Refused(new PurchaseRefusal.OfferNotAvailable());
      case OFFER_EXHAUSTED -> new Result.Refused(new PurchaseRefusal.OfferExhausted());
      case OFFER_LIMIT_REACHED -> new Result.Refused(new PurchaseRefusal.OfferLimitReached());
      case PLAN_CRITERIA ->
          new Result.Refused(new PurchaseRefusal.PlanCriteriaNotMet(criteria(about)));
      case OFFER_CRITERIA ->
          new Result.Refused(new PurchaseRefusal.OfferCriteriaNotMet(criteria(about)));
      case ACTIVATION_NOT_ALLOWED -> new Result.Refused(new PurchaseRefusal.ActivationNotAllowed());
      case LINE_QUEUE_FULL -> new Result.Refused(new PurchaseRefusal.LineQueueFull());
      case INSUFFICIENT_FUNDS -> new Result.Refused(new PurchaseRefusal.InsufficientFunds());
    };
  }

  private Result bought(TransactionId id) {
    return new Result.Bought(
        transactions
            .find(id)
            .orElseThrow(() -> new IllegalStateException("transaction " + id + " is gone")));
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
