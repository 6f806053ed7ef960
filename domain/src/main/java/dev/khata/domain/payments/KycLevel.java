package dev.khata.domain.payments;

/** How well a user is known, on which depends how much may be in their wallet. */
public enum KycLevel {
  /** Their papers have not been approved. */
  NONE,
  APPROVED
}
