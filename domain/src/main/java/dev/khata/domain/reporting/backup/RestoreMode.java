package dev.khata.domain.reporting.backup;

/** What a restore does to rows that are there. */
public enum RestoreMode {
  /** It leaves them, and puts back those that are missing. */
  MISSING,
  /** It also gives them back what they said, but for what somebody may do or is known by. */
  REPLACE
}
