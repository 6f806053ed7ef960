package dev.khata.domain.reporting.backup;

/** How far making a backup, or restoring one, has come. */
public enum BackupStatus {
  RUNNING,
  SUCCESS,
  /** Nothing is left of it, and it says why. */
  FAILED
}
