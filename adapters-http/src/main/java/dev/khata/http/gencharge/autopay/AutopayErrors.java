package dev.khata.http.gencharge.autopay;

import static dev.khata.http.gencharge.GenchargeErrors.conflict;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.autopay.CronField;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.SaleErrors;
import java.util.Set;

/** Why a wish about an autopay is not granted, in Gencharge's words. */
final class AutopayErrors {
  static final Failure LIMIT_REACHED =
      new Failure(422, "AUTOPAY_LIMIT_REACHED", "You have as many autopays as you can have");
  static final Failure NOT_ENABLED = conflict("The autopay is not enabled");

  static final Failure SKIPPED_TOO_FAR =
      conflict("The next due date would be more than ten years from now");

  private static final String START = "start_date";
  private static final String NEXT_DUE = "next_due_date";
  private static final Problem TOO_LATE = new Problem.Other("Must be within ten years from now");

  private AutopayErrors() {}

  static RuntimeException of(MandateRefusal refusal) {
    return switch (refusal) {
      case MandateRefusal.NotFound() -> GenchargeErrors.NOT_FOUND.reply();
      case MandateRefusal.LimitReached() -> LIMIT_REACHED.reply();
      case MandateRefusal.NotSold(PurchaseRefusal reason) -> notSold(reason);
      case MandateRefusal.StartPast() ->
          invalid(new Problem.Other("Must not be more than a day ago"), START);
      case MandateRefusal.StartTooLate() -> invalid(TOO_LATE, START);
      case MandateRefusal.NextDueNotAhead() ->
          invalid(
              new Problem.Other("Must be in the future, and after what was charged or skipped"),
              NEXT_DUE);
      case MandateRefusal.NextDueTooLate() -> invalid(TOO_LATE, NEXT_DUE);
      case MandateRefusal.NextDueOfNone() ->
          invalid(new Problem.Other("Only an enabled autopay has one"), NEXT_DUE);
      case MandateRefusal.SkippedTooFar() -> SKIPPED_TOO_FAR.reply();
      case MandateRefusal.NotEnabled() -> NOT_ENABLED.reply();
    };
  }

  private static RuntimeException notSold(PurchaseRefusal reason) {
    return switch (reason) {
      case PurchaseRefusal.PlanUnknown() ->
          invalid(new Problem.Other("There is no such plan"), "plan_id");
      case PurchaseRefusal.PlanNotAvailable() -> SaleErrors.PLAN_NOT_AVAILABLE.reply();
      case PurchaseRefusal.PlanForOtherUsers _ -> SaleErrors.USER_TYPE_MISMATCH.reply();
      case PurchaseRefusal.PlanCriteriaNotMet(Set<Criterion> unmet) ->
          SaleErrors.criteriaNotMet(SaleErrors.CRITERIA_NOT_MET.message(), unmet);
      case PurchaseRefusal.OfferUnknown _,
          PurchaseRefusal.OfferNotAvailable _,
          PurchaseRefusal.OfferExhausted _,
          PurchaseRefusal.OfferLimitReached _,
          PurchaseRefusal.OfferCriteriaNotMet _,
          PurchaseRefusal.ActivationNotAllowed _,
          PurchaseRefusal.LineQueueFull _,
          PurchaseRefusal.NoGateway _,
          PurchaseRefusal.BelowMinimum _,
          PurchaseRefusal.InsufficientFunds _ ->
          throw new IllegalStateException("nobody is refused a mandate for that: " + reason);
    };
  }

  /** Why a text is no cron expression. */
  static Problem problem(CronReading.Refused refused) {
    return switch (refused) {
      case CronReading.NotFiveFields() ->
          new Problem.Other("Must be minute, hour, day of month, month and day of week");
      case CronReading.BadField(CronField field) ->
          new Problem.Other("The " + words(field) + " can't be read");
      case CronReading.NeverMatches() -> new Problem.Other("There is no such date");
    };
  }

  private static String words(CronField field) {
    return switch (field) {
      case MINUTE -> "minute";
      case HOUR -> "hour";
      case DAY_OF_MONTH -> "day of month";
      case MONTH -> "month";
      case DAY_OF_WEEK -> "day of week";
    };
  }
}
