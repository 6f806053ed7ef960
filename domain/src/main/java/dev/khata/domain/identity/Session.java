package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Device;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One log-in on one device, through one contract; also the family of its refresh tokens.
 *
 * @param device what the device's program called itself at the log-in
 */
public record Session(
    UUID id, UserId user, Contract contract, Instant startedAt, Optional<Device> device) {

  /** On a device of which nothing is known. */
  public Session(UUID id, UserId user, Contract contract, Instant startedAt) {
    this(id, user, contract, startedAt, Optional.empty());
  }

  /** Why a session ended. */
  public enum End {
    LOGGED_OUT,
    /** By its owner, from the list of all that are theirs. */
    REVOKED,
    REFRESH_TOKEN_REUSED,
    PASSWORD_CHANGED,
    PHONE_CHANGED,
    IDENTIFIER_LOST,
    BLOCKED,
    DEACTIVATED,
    DELETED
  }
}
