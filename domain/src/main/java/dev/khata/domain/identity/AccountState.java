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

  /** What is to be decided next for an account to come to that state; empty when it is there. */
  public Optional<Decision> towards(AccountState wanted) {
    if (this == wanted) {
      return Optional.empty();
    }
    return Optional.of(
        switch (this) {
          case ACTIVE -> wanted == BLOCKED ? Decision.BLOCK : Decision.DEACTIVATE;
          case BLOCKED -> Decision.UNBLOCK;
          case DEACTIVATED -> wanted == BLOCKED ? Decision.BLOCK : Decision.REACTIVATE;
        });
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
