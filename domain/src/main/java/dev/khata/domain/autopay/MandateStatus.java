package dev.khata.domain.autopay;

import java.util.Optional;

/** What users are told of the {@link MandateState} of a mandate. */
public enum MandateStatus {
  ENABLED,
  PAUSED,
  DISABLED;

  /** Empty for a removed one, which is shown to nobody. */
  public static Optional<MandateStatus> of(MandateState state) {
    return switch (state) {
      case MandateState.Enabled _ -> Optional.of(ENABLED);
      case MandateState.Paused _ -> Optional.of(PAUSED);
      case MandateState.Disabled _ -> Optional.of(DISABLED);
      case MandateState.Removed _ -> Optional.empty();
    };
  }
}
