package dev.khata.application.identity.access;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.PhoneNumber;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes which role a user holds, and who gave it to them; somebody who becomes an admin by it is
 * told. Called inside a transaction that has locked the user, once nothing speaks against it.
 */
public final class WriteRole {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final TestNumbers testNumbers;
  private final Users users;
  private final TellNewAdmin tell;
  private final AuditLog audit;

  @Inject
  WriteRole(TestNumbers testNumbers, Users users, TellNewAdmin tell, AuditLog audit) {
    this.testNumbers = testNumbers;
    this.users = users;
    this.tell = tell;
    this.audit = audit;
  }

  /** Whether the role is too much for somebody whose code others know. */
  Optional<AccessRefusal> against(User user, Role next) {
    return Optional.of(AccessRefusal.TEST_NUMBER)
        .filter(reason -> testNumbers.forbid(user.withRole(next)));
  }

  /** As above, of whoever would have that number. */
  Optional<AccessRefusal> against(PhoneNumber phone) {
    return Optional.of(AccessRefusal.TEST_NUMBER).filter(reason -> testNumbers.includes(phone));
  }

  /** The user as they are then; nothing is written when they hold the role already. */
  User handle(User user, Role next, AuditAction action, Actor by, Instant now) {
    Role before = user.role();
    if (next.id() == before.id()) {
      return user;
    }
    User changed = user.withRole(next).writtenAt(now);
    if (!users.update(changed, now)) {
      throw new IllegalStateException("a role takes nobody's claim: " + user);
    }
    audit.append(
        by.did(action, user.id(), now)
            .with(AuditDetail.of(BEFORE, id(before)).and(AFTER, id(next))));
    if (next.isAdmin() && !before.isAdmin()) {
      tell.promoted(changed, by.origin(), now);
    }
    return changed;
  }

  /** As {@link #handle}, of somebody who was added with the role. */
  void added(User user, Actor by, AuditAction action, Instant now) {
    audit.append(by.did(action, user.id(), now).with(AuditDetail.of(AFTER, id(user.role()))));
    tell.added(user, by.origin(), now);
  }

  private static String id(Role role) {
    return Long.toString(role.id());
  }
}
