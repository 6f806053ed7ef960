package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/** One log-in on one device, through one contract; also the family of its refresh tokens. */
public record Session(UUID id, UserId user, Contract contract, Instant startedAt) {

  /** Why a session ended. */
  public enum End {
    LOGGED_OUT,
    REFRESH_TOKEN_REUSED,
    PASSWORD_CHANGED,
    IDENTIFIER_LOST,
    BLOCKED,
    DEACTIVATED,
    DELETED
  }
}
