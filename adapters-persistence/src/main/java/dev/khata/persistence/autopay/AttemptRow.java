package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.persistence.database.ArrayValues;
import java.util.Optional;

/**
 * What a mandate came to in a run, as a part of arrays.
 *
 * @param recorded the number of its transaction among those that are recorded along with it
 */
record AttemptRow(Attempt attempt, Optional<Integer> recorded) {

  static <V> ArrayValues<V, AttemptRow> values(ArrayValues<V, AttemptRow> rows) {
    return rows.longs("attempt_mandates", row -> row.attempt.occurrence().mandate().value())
        .instants("attempt_dues", row -> row.attempt.occurrence().due())
        .integers("attempt_recorded", row -> row.recorded.orElse(null))
        .booleans("attempt_succeeded", row -> row.attempt.succeeded())
        .texts(
            "attempt_reasons", row -> row.attempt.failure().map(ChargeFailure::name).orElse(null));
  }
}
