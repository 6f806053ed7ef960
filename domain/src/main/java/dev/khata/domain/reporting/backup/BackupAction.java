package dev.khata.domain.reporting.backup;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of backups. */
public enum BackupAction implements AuditAction {
  BACKUP_CREATED,
  BACKUP_DELETED,
  /** Somebody asked for a restore. */
  BACKUP_RESTORE_REQUESTED,
  /** Rows were put back. */
  BACKUP_RESTORED
}
