package dev.khata.domain.wallet;

import java.util.Optional;

/** How an adjustment stands. */
public enum AdjustmentState {
  /** A second admin has to decide. */
  REQUESTED,
  POSTED,
  REJECTED;

  /** What can become of an adjustment. */
  public enum Event {
    APPROVE,
    REJECT
  }

  /** One line per legal move; everything else is refused. */
  public Optional<AdjustmentState> next(Event on) {
    return switch (this) {
      case REQUESTED ->
          Optional.of(
              switch (on) {
                case APPROVE -> POSTED;
                case REJECT -> REJECTED;
              });
      case POSTED, REJECTED -> Optional.empty();
    };
  }
}
