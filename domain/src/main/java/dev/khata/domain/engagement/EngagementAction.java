package dev.khata.domain.engagement;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of what operators publish, and of what people write to them. */
public enum EngagementAction implements AuditAction {
  CONTENT_CREATED,
  CONTENT_CHANGED,
  CONTENT_DELETED,
  ANNOUNCED,
  CONTACT_RESOLVED,
  /** It was resolved, and is open again. */
  CONTACT_REOPENED
}
