package dev.khata.domain.wallet;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of the ledger. */
public enum WalletAction implements AuditAction {
  ADJUSTMENT_REQUESTED,
  ADJUSTMENT_POSTED,
  ADJUSTMENT_REJECTED,
  ENTRY_REVERSED
}
