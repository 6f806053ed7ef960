package dev.khata.application.identity.access;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Gives an admin another name, of which the audit log tells no more than that. Called inside a
 * transaction that has locked the user.
 */
public final class Rename {
  private final Users users;
  private final AuditLog audit;

  @Inject
  Rename(Users users, AuditLog audit) {
    this.users = users;
    this.audit = audit;
  }

  /** The user as they are then; nothing is written when that is their name. */
  User handle(User user, PersonName name, Actor by, Instant now) {
    if (name.equals(user.name())) {
      return user;
    }
    User changed = user.named(name).writtenAt(now);
    if (!users.update(changed, now)) {
      throw new IllegalStateException("a name takes nobody's claim: " + user);
    }
    audit.append(
        by.did(IdentityAction.ADMIN_CHANGED, user.id(), now)
            .with(AuditDetail.of("changed", "name")));
    return changed;
  }
}
