package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.OCCURRENCE;

import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.persistence.jooq.tables.records.OccurrenceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** What became of a due instant, in a row. */
final class StoredOccurrence {
  static final String RETRYING = "RETRYING";

  /** What it is read from. */
  static final List<Field<?>> FIELDS =
      List.of(
          OCCURRENCE.MANDATE_ID,
          OCCURRENCE.DUE_AT,
          OCCURRENCE.TRANSACTION_ID,
          OCCURRENCE.FIRST_TRIED_AT,
          OCCURRENCE.RETRY_AT,
          OCCURRENCE.DECIDED_AT,
          OCCURRENCE.ATTEMPTS,
          OCCURRENCE.OUTCOME,
          OCCURRENCE.REASON);

  private StoredOccurrence() {}

  static OccurrenceRecord row(Occurrence occurrence) {
    OccurrenceRecord row = new OccurrenceRecord();
    row.setMandateId(occurrence.mandate().value());
    row.setDueAt(occurrence.due());
    row.setTransactionId(occurrence.transaction().map(TransactionId::value).orElse(null));
    row.setDecidedAt(occurrence.decidedAt());
    row.setAttempts(0);
    switch (occurrence.outcome()) {
      case Outcome.Charged(int attempts, Instant first) -> {
        row.setOutcome("CHARGED");
        row.setAttempts(attempts);
        row.setFirstTriedAt(first);
      }
      case Outcome.Retrying(ChargeFailure reason, int attempts, Instant first, Instant at) -> {
        row.setOutcome(RETRYING);
        row.setReason(reason.name());
        row.setAttempts(attempts);
        row.setFirstTriedAt(first);
        row.setRetryAt(at);
      }
      case Outcome.Failed(ChargeFailure reason, int attempts, Optional<Instant> first) -> {
        row.setOutcome("FAILED");
        row.setReason(reason.name());
        row.setAttempts(attempts);
        row.setFirstTriedAt(first.orElse(null));
      }
      case Outcome.Skipped() -> row.setOutcome("SKIPPED");
      case Outcome.Missed() -> row.setOutcome("MISSED");
    }
    return row;
  }

  static Occurrence occurrence(Record row) {
    return new Occurrence(
        new MandateId(row.get(OCCURRENCE.MANDATE_ID)),
        row.get(OCCURRENCE.DUE_AT),
        outcome(row),
        row.get(OCCURRENCE.DECIDED_AT),
        Optional.ofNullable(row.get(OCCURRENCE.TRANSACTION_ID)).map(TransactionId::new));
  }

  private static Outcome outcome(Record row) {
    int attempts = row.get(OCCURRENCE.ATTEMPTS);
    Instant first = row.get(OCCURRENCE.FIRST_TRIED_AT);
    return switch (row.get(OCCURRENCE.OUTCOME)) {
      case "CHARGED" -> new Outcome.Charged(attempts, first);
      case RETRYING ->
          new Outcome.Retrying(reason(row), attempts, first, row.get(OCCURRENCE.RETRY_AT));
      case "FAILED" -> new Outcome.Failed(reason(row), attempts, Optional.ofNullable(first));
      case "SKIPPED" -> new Outcome.Skipped();
      case "MISSED" -> new Outcome.Missed();
      case String other -> throw new IllegalStateException("no outcome: " + other);
    };
  }

  private static ChargeFailure reason(Record row) {
    return ChargeFailure.valueOf(row.get(OCCURRENCE.REASON));
  }
}
