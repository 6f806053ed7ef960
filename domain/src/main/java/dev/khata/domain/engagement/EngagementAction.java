package dev.khata.domain.engagement;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of what operators publish. */
public enum EngagementAction implements AuditAction {
  CONTENT_CREATED,
  CONTENT_CHANGED,
  CONTENT_DELETED,
  ANNOUNCED
}
