package dev.khata.domain.lifecycle;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of whole accounts, and of everything that is stored. */
public enum LifecycleAction implements AuditAction {
  USER_TYPE_SWITCHED,
  USER_DELETED,
  /** All that is kept of a user was read, by them or for them. */
  PERSONAL_DATA_EXPORTED,
  /** What stood under former keys was brought under the current ones. */
  KEYS_ROTATED
}
