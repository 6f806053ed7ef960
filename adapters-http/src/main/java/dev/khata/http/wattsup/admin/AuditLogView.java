package dev.khata.http.wattsup.admin;

import dev.khata.application.kyc.ReadKycTrail;
import dev.khata.domain.kyc.KycAction;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the audit log.
 *
 * @param actorId who did it; null when they have left since
 * @param userId whose application it was; null when they have left since
 */
record AuditLogView(
    UUID id,
    KycAction action,
    String description,
    Optional<UUID> actorId,
    Optional<UUID> userId,
    Instant createdAt) {
  static final AuditLogView EXAMPLE =
      new AuditLogView(
          UUID.fromString("0195f3a1-8a4e-7c3b-9d52-4b1f6a7c8d9e"),
          KycAction.KYC_APPROVED,
          "KYC approved by admin",
          Optional.of(UUID.fromString("550e8400-e29b-41d4-a716-446655440002")),
          Optional.of(UUID.fromString("550e8400-e29b-41d4-a716-446655440000")),
          Instant.parse("2025-01-01T12:00:00.000Z"));

  static AuditLogView of(ReadKycTrail.Step step) {
    return new AuditLogView(
        step.id(),
        step.action(),
        description(step.action()),
        step.actor(),
        step.applicant(),
        step.at());
  }

  private static String description(KycAction action) {
    return switch (action) {
      case KYC_SUBMITTED -> "User submitted KYC application";
      case KYC_RESUBMITTED -> "User resubmitted KYC documents";
      case KYC_UPDATED -> "User updated KYC information";
      case KYC_REVIEW_STARTED -> "KYC review started by admin";
      case KYC_APPROVED -> "KYC approved by admin";
      case KYC_REJECTED -> "KYC rejected by admin";
      case DOCUMENT_REQUESTED -> "Additional documents requested by admin";
      case KYC_DOCUMENT_VIEWED -> "KYC document viewed by admin";
    };
  }
}
