package dev.khata.domain.kyc;

/** What the review has said of one document. */
public enum DocumentStatus {
  /** Awaits review. */
  PENDING,
  VERIFIED,
  /** A better one is needed. */
  REJECTED
}
