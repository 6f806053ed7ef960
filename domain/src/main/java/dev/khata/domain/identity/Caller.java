package dev.khata.domain.identity;

import dev.khata.domain.identity.access.Permission;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is calling, as of this very request.
 *
 * @param lockedUntil while the lock-out runs; a session goes on through it, only log-in is barred
 */
public record Caller(User user, Session session, Optional<Instant> lockedUntil) {

  public boolean may(Permission permission) {
    return user.role().grants(permission);
  }
}
