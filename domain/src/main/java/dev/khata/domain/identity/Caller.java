package dev.khata.domain.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is calling, as of this very request.
 *
 * @param lockedUntil while the lock-out runs; a session goes on through it, only log-in is barred
 */
public record Caller(User user, Session session, Optional<Instant> lockedUntil) {

  /** As the one who does something in this request. */
  public Actor.Person actor(Origin origin) {
    return new Actor.Person(user.id(), Optional.of(session.contract()), origin);
  }

  public boolean may(Permission permission) {
    return user.role().grants(permission);
  }
}
