package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Turn;
import dev.khata.persistence.database.ArrayValues;
import java.util.Optional;

/** What a mandate is after its turn, as a part of arrays. */
record TurnRow(Turn turn, String status, Optional<DueTime> next, Optional<StopReason> stop) {

  static TurnRow of(Turn turn) {
    return switch (turn.mandate().state()) {
      case MandateState.Enabled(DueTime next) ->
          new TurnRow(turn, "ENABLED", Optional.of(next), Optional.empty());
      case MandateState.Disabled(StopReason reason) ->
          new TurnRow(turn, "DISABLED", Optional.empty(), Optional.of(reason));
      case MandateState.Paused _, MandateState.Removed _ ->
          throw new IllegalArgumentException("no turn ends so: " + turn.mandate());
    };
  }

  static <V> ArrayValues<V, TurnRow> values(ArrayValues<V, TurnRow> rows) {
    return rows.longs("mandate_ids", row -> row.turn.mandate().id().value())
        .texts("mandate_statuses", TurnRow::status)
        .texts("mandate_stops", row -> row.stop.map(Enum::name).orElse(null))
        .optionalTimes("mandate_last_slots", row -> row.mandate().last().map(DueTime::slot))
        .optionalInstants("mandate_last_dues", row -> row.mandate().last().map(DueTime::at))
        .optionalTimes("mandate_next_slots", row -> row.next.map(DueTime::slot))
        .optionalInstants("mandate_next_dues", row -> row.next.map(DueTime::at))
        .optionalInstants("mandate_looks", row -> row.turn.look())
        .optionalInstants("mandate_runs", row -> row.lastRun().map(Mandate.Tally.Last::at))
        .texts(
            "mandate_results",
            row -> row.lastRun().map(last -> last.succeeded() ? "SUCCESS" : "FAILED").orElse(null))
        .integers("mandate_failures", row -> row.mandate().tally().failures());
  }

  private Mandate mandate() {
    return turn.mandate();
  }

  private Optional<Mandate.Tally.Last> lastRun() {
    return mandate().tally().last();
  }
}
