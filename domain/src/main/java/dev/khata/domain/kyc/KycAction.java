package dev.khata.domain.kyc;

import dev.khata.domain.audit.AuditAction;

/** What the audit log tells of KYC. */
public enum KycAction implements AuditAction {
  KYC_SUBMITTED,
  KYC_RESUBMITTED,
  KYC_UPDATED,
  KYC_REVIEW_STARTED,
  KYC_APPROVED,
  KYC_REJECTED,
  DOCUMENT_REQUESTED,
  KYC_DOCUMENT_VIEWED
}
