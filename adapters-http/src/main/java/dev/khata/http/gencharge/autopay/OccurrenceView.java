package dev.khata.http.gencharge.autopay;

import dev.khata.application.autopay.ReadHistory;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.Optional;

/** What became of a due date, as clients see it. */
record OccurrenceView(
    Instant dueAt,
    Outcome outcome,
    Optional<String> reason,
    Optional<Long> txnId,
    Optional<Instant> nextAttemptAt) {
  static final OccurrenceView EXAMPLE =
      new OccurrenceView(
          Instant.parse("2026-02-01T03:30:00.000000Z"),
          Outcome.RETRYING,
          Optional.of(words(ChargeFailure.INSUFFICIENT_FUNDS)),
          Optional.of(1001L),
          Optional.of(Instant.parse("2026-02-02T03:30:12.123456Z")));

  /** What it came to. */
  enum Outcome {
    CHARGED,
    RETRYING,
    FAILED,
    SKIPPED,
    MISSED
  }

  static OccurrenceView of(ReadHistory.Past past) {
    Occurrence occurrence = past.occurrence();
    return new OccurrenceView(
        occurrence.due(),
        outcome(occurrence.outcome()),
        reason(occurrence.outcome()).map(OccurrenceView::words),
        occurrence.transaction().map(TransactionId::value),
        past.nextTry());
  }

  private static Outcome outcome(Occurrence.Outcome outcome) {
    return switch (outcome) {
      case Occurrence.Outcome.Charged _ -> Outcome.CHARGED;
      case Occurrence.Outcome.Retrying _ -> Outcome.RETRYING;
      case Occurrence.Outcome.Failed _ -> Outcome.FAILED;
      case Occurrence.Outcome.Skipped _ -> Outcome.SKIPPED;
      case Occurrence.Outcome.Missed _ -> Outcome.MISSED;
    };
  }

  private static Optional<ChargeFailure> reason(Occurrence.Outcome outcome) {
    return switch (outcome) {
      case Occurrence.Outcome.Retrying retrying -> Optional.of(retrying.reason());
      case Occurrence.Outcome.Failed failed -> Optional.of(failed.reason());
      case Occurrence.Outcome.Charged _,
          Occurrence.Outcome.Skipped _,
          Occurrence.Outcome.Missed _ ->
          Optional.empty();
    };
  }

  private static String words(ChargeFailure reason) {
    return switch (reason) {
      case INSUFFICIENT_FUNDS -> "There was not enough in the wallet";
      case PLAN_NOT_FOUND -> "The plan is no more";
      case PLAN_NOT_AVAILABLE -> "The plan was not available";
      case USER_TYPE_MISMATCH -> "The plan was not for lines of this type";
      case CRITERIA_NOT_MET -> "The plan asked for something that was not so";
      case LINE_QUEUE_FULL -> "Too many plans were waiting on this line already";
      case ACCOUNT_NOT_ACTIVE -> "The account was blocked or deactivated";
    };
  }
}
