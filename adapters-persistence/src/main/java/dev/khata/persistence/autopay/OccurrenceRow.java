package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.database.ArrayValues;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of a due instant, as a part of arrays.
 *
 * @param recorded the number of its transaction among those that are recorded along with it
 */
record OccurrenceRow(
    Occurrence occurrence,
    Optional<Integer> recorded,
    String outcome,
    Optional<ChargeFailure> reason,
    int attempts,
    Optional<Instant> firstTried,
    Optional<Instant> retry) {

  static OccurrenceRow of(Occurrence occurrence, Optional<Integer> recorded) {
    Optional<Instant> none = Optional.empty();
    return switch (occurrence.outcome()) {
      case Outcome.Charged(int attempts, Instant first) ->
          new OccurrenceRow(
              occurrence,
              recorded,
              "CHARGED",
              Optional.empty(),
              attempts,
              Optional.of(first),
              none);
      case Outcome.Retrying(ChargeFailure reason, int attempts, Instant first, Instant at) ->
          new OccurrenceRow(
              occurrence,
              recorded,
              "RETRYING",
              Optional.of(reason),
              attempts,
              Optional.of(first),
              Optional.of(at));
      case Outcome.Failed(ChargeFailure reason, int attempts, Optional<Instant> first) ->
          new OccurrenceRow(
              occurrence, recorded, "FAILED", Optional.of(reason), attempts, first, none);
      case Outcome.Skipped _ ->
          new OccurrenceRow(occurrence, recorded, "SKIPPED", Optional.empty(), 0, none, none);
      case Outcome.Missed _ ->
          new OccurrenceRow(occurrence, recorded, "MISSED", Optional.empty(), 0, none, none);
    };
  }

  static <V> ArrayValues<V, OccurrenceRow> values(ArrayValues<V, OccurrenceRow> rows) {
    return rows.longs("occurrence_mandates", row -> row.occurrence.mandate().value())
        .instants("occurrence_dues", row -> row.occurrence.due())
        .integers("occurrence_recorded", row -> row.recorded.orElse(null))
        .longs(
            "occurrence_transactions",
            row -> row.occurrence.transaction().map(TransactionId::value).orElse(null))
        .optionalInstants("occurrence_firsts", OccurrenceRow::firstTried)
        .optionalInstants("occurrence_retries", OccurrenceRow::retry)
        .integers("occurrence_attempts", OccurrenceRow::attempts)
        .texts("occurrence_outcomes", OccurrenceRow::outcome)
        .texts("occurrence_reasons", row -> row.reason.map(ChargeFailure::name).orElse(null));
  }
}
