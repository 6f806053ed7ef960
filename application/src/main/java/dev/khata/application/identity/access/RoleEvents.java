package dev.khata.application.identity.access;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Role;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the audit log tells of roles: the number of the role, and what it granted before and grants
 * after. Its name, which is free text, is not told.
 */
public final class RoleEvents {
  private static final String ROLE = "role";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String NOTHING = "none";

  private final AuditLog audit;

  @Inject
  RoleEvents(AuditLog audit) {
    this.audit = audit;
  }

  void created(Role role, Actor by, Instant now) {
    append(IdentityAction.ROLE_CREATED, of(role).and(AFTER, granted(role)), by, now);
  }

  void changed(Role before, Role after, Actor by, Instant now) {
    AuditDetail detail = of(after).and(BEFORE, granted(before)).and(AFTER, granted(after));
    boolean renamed = !before.name().equals(after.name());
    append(IdentityAction.ROLE_CHANGED, renamed ? detail.and("changed", "name") : detail, by, now);
  }

  void deleted(Role role, Actor by, Instant now) {
    append(IdentityAction.ROLE_DELETED, of(role).and(BEFORE, granted(role)), by, now);
  }

  private void append(AuditAction action, AuditDetail detail, Actor by, Instant now) {
    audit.append(by.did(action, now).with(detail));
  }

  private static AuditDetail of(Role role) {
    return AuditDetail.of(ROLE, Long.toString(role.id()));
  }

  private static String granted(Role role) {
    Set<Permission> permissions = role.permissions();
    return permissions.isEmpty()
        ? NOTHING
        : permissions.stream().map(Permission::id).sorted().collect(Collectors.joining(" "));
  }
}
