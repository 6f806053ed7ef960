package dev.khata.domain.identity;

import java.util.Optional;

/** What Khata or the user decided about an account, apart from what the user has proven. */
public enum AccountState {
  ACTIVE,
  BLOCKED,
  DEACTIVATED;

  /** What can be decided. */
  public enum Decision {
    BLOCK,
    UNBLOCK,
    DEACTIVATE,
    REACTIVATE
  }

  /** One line per legal move; everything else is refused. */
  public Optional<AccountState> next(Decision on) {
    return switch (this) {
      case ACTIVE ->
          switch (on) {
            case BLOCK -> Optional.of(BLOCKED);
            case DEACTIVATE -> Optional.of(DEACTIVATED);
            case UNBLOCK, REACTIVATE -> Optional.empty();
          };
      case BLOCKED ->
          switch (on) {
            case UNBLOCK -> Optional.of(ACTIVE);
            case BLOCK, DEACTIVATE, REACTIVATE -> Optional.empty();
          };
      case DEACTIVATED ->
          switch (on) {
            case REACTIVATE -> Optional.of(ACTIVE);
            case BLOCK -> Optional.of(BLOCKED);
            case UNBLOCK, DEACTIVATE -> Optional.empty();
          };
    };
  }
}
