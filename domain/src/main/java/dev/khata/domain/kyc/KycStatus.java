package dev.khata.domain.kyc;

/** The name of a {@link KycState}, for lists, counts and the database. */
public enum KycStatus {
  PENDING,
  IN_REVIEW,
  APPROVED,
  REJECTED,
  ADDITIONAL_DOCS_REQUIRED
}
