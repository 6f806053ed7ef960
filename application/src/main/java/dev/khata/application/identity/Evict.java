package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes an identifier, which somebody is proving right now, away from everybody who only claims it.
 * An account that then has nothing proven loses its password and its sessions, so that nobody can
 * sit in an account and wait for its owner. Called inside the transaction of the proof.
 */
public final class Evict {
  private final Users users;
  private final Sessions sessions;
  private final AuditLog audit;

  @Inject
  Evict(Users users, Sessions sessions, AuditLog audit) {
    this.users = users;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * @param owner who proves it, if they have an account by now
   * @param by in whose request they do
   */
  public void handle(Identifier proven, Optional<UserId> owner, Actor by, Instant now) {
    for (User holder : users.lockUnverifiedHolders(proven)) {
      if (owner.filter(holder.id()::equals).isEmpty()) {
        evict(holder, proven, by, now);
      }
    }
  }

  private void evict(User holder, Identifier identifier, Actor by, Instant now) {
    User left = holder.without(identifier);
    if (!users.update(left, now)) {
      throw new IllegalStateException("giving up a claim can't collide: " + holder);
    }
    if (left.isPending()) {
      users.clearPassword(left.id(), now);
      sessions.endAll(left.id(), Session.End.IDENTIFIER_LOST, now);
    }
    audit.append(by.did(IdentityAction.IDENTIFIER_LOST, left.id(), now));
  }
}
