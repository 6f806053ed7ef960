package dev.khata.domain.wallet;

import java.util.Optional;

/** How a hold stands. Everything but {@link #PLACED} is final. */
public enum HoldState {
  PLACED,
  CAPTURED,
  RELEASED,
  EXPIRED;

  /** What can become of a hold. */
  public enum Event {
    CAPTURE,
    RELEASE,
    EXPIRE
  }

  /** One line per legal move; everything else is refused. */
  public Optional<HoldState> next(Event on) {
    return switch (this) {
      case PLACED ->
          Optional.of(
              switch (on) {
                case CAPTURE -> CAPTURED;
                case RELEASE -> RELEASED;
                case EXPIRE -> EXPIRED;
              });
      case CAPTURED, RELEASED, EXPIRED -> Optional.empty();
    };
  }
}
