package dev.khata.domain.lifecycle;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of whole accounts. */
public enum LifecycleAction implements AuditAction {
  USER_TYPE_SWITCHED,
  USER_DELETED,
  /** All that is kept of a user was read, by them or for them. */
  PERSONAL_DATA_EXPORTED
}
