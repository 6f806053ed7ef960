package dev.khata.domain.payments;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of payments. */
public enum PaymentAction implements AuditAction {
  /** A second admin has to decide. */
  REFUND_REQUESTED,
  /** The gateway is asked for it, by the word of as many admins as it needs. */
  REFUND_APPROVED,
  REFUND_REJECTED
}
