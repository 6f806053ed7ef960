package dev.khata.domain.autopay;

import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of one due instant of a mandate.
 *
 * @param decidedAt when it last became what it is
 * @param transaction by which it was charged, or the last that failed
 */
public record Occurrence(
    MandateId mandate,
    Instant due,
    Outcome outcome,
    Instant decidedAt,
    Optional<TransactionId> transaction) {

  /** When it is tried again; empty when it is not. */
  public Optional<Instant> retry() {
    return outcome instanceof Outcome.Retrying open ? Optional.of(open.at()) : Optional.empty();
  }

  /** It is not tried again. */
  public Occurrence closed(Instant at) {
    if (!(outcome instanceof Outcome.Retrying open)) {
      throw new IllegalStateException("it was not to be tried again: " + this);
    }
    Outcome failed =
        new Outcome.Failed(open.reason(), open.attempts(), Optional.of(open.firstTriedAt()));
    return new Occurrence(mandate, due, failed, at, transaction);
  }

  /** What it came to; all but {@link Retrying} are final. */
  public sealed interface Outcome {
    /** After that many attempts. */
    record Charged(int attempts, Instant firstTriedAt) implements Outcome {}

    /**
     * The last attempt failed, and there will be another.
     *
     * @param attempts so far
     * @param at when the next one is
     */
    record Retrying(ChargeFailure reason, int attempts, Instant firstTriedAt, Instant at)
        implements Outcome {}

    /**
     * It was not charged and will not be.
     *
     * @param firstTriedAt empty when it was never tried
     */
    record Failed(ChargeFailure reason, int attempts, Optional<Instant> firstTriedAt)
        implements Outcome {}

    /** Its user did not want it. */
    record Skipped() implements Outcome {}

    /** Nobody took it up before a later one fell due, which stands for it. */
    record Missed() implements Outcome {}
  }
}
