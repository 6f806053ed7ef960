package dev.khata.domain.autopay;

import dev.khata.domain.recharge.Decision;
import java.util.Optional;

/**
 * A charge that is tried.
 *
 * @param occurrence what becomes of its due instant, with the transaction of an earlier attempt, if
 *     one left any
 * @param order what goes on record, with a transaction of its own; empty when nothing does
 */
public record Attempt(Occurrence occurrence, Optional<Decision.OfOrder> order) {

  public boolean succeeded() {
    return failure().isEmpty();
  }

  /** Why nothing was charged; empty if it was. */
  public Optional<ChargeFailure> failure() {
    return switch (occurrence.outcome()) {
      case Occurrence.Outcome.Charged _ -> Optional.empty();
      case Occurrence.Outcome.Retrying again -> Optional.of(again.reason());
      case Occurrence.Outcome.Failed failed -> Optional.of(failed.reason());
      case Occurrence.Outcome.Skipped _, Occurrence.Outcome.Missed _ ->
          throw new IllegalStateException("tried, and yet " + occurrence.outcome());
    };
  }
}
