package dev.khata.http.wattsup.admin;

import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.kyc.ReadKycTrail;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.Review;
import dev.khata.domain.kyc.ReviewLabel;
import dev.khata.http.wattsup.KycView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A user as a reviewer sees them.
 *
 * @param kyc null for a user who has not applied
 * @param reviews the decisions about the application, the oldest first
 * @param auditLogs what was done to the application, the newest first; at most 100
 */
record UserDetailsView(
    UUID id,
    String firstName,
    String lastName,
    Optional<String> email,
    boolean isVerified,
    Instant createdAt,
    Optional<KycView> kyc,
    List<ReviewView> reviews,
    List<AuditLogView> auditLogs) {
  static final UserDetailsView EXAMPLE =
      new UserDetailsView(
          UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
          "John",
          "Doe",
          Optional.of("john@example.com"),
          true,
          Instant.parse("2025-01-01T00:00:00.000Z"),
          Optional.of(KycView.EXAMPLE),
          List.of(ReviewView.EXAMPLE),
          List.of(AuditLogView.EXAMPLE));

  /**
   * A decision about an application.
   *
   * @param internalComment for colleagues; the applicant never sees it
   * @param canRetry null of an approval
   */
  record ReviewView(
      KycAction action,
      Set<ReviewLabel> labels,
      Optional<String> comment,
      Optional<String> internalComment,
      Optional<Boolean> canRetry,
      Instant createdAt) {
    static final ReviewView EXAMPLE =
        new ReviewView(
            KycAction.KYC_REJECTED,
            Set.of(ReviewLabel.BLURRED),
            Optional.of("Please upload clearer images."),
            Optional.of("The back can't be read at all."),
            Optional.of(true),
            Instant.parse("2025-01-01T11:00:00.000Z"));

    static ReviewView of(Review review) {
      return new ReviewView(
          review.decision(),
          review.remarks().labels(),
          review.remarks().comment(),
          review.remarks().internalComment(),
          Optional.of(review.remarks().canRetry())
              .filter(told -> review.decision() != KycAction.KYC_APPROVED),
          review.at());
    }
  }

  static UserDetailsView of(ReadKyc.File file, List<ReadKycTrail.Step> trail) {
    User user = file.user();
    return new UserDetailsView(
        user.publicId(),
        user.name().first(),
        user.name().last(),
        user.email().map(Claim::value).map(EmailAddress::asGiven),
        user.emailVerified(),
        user.createdAt(),
        file.application().map(KycView::of),
        file.reviews().stream().map(ReviewView::of).toList(),
        trail.stream().map(AuditLogView::of).toList());
  }

  /** Masked: all of it is personal. */
  @Override
  public String toString() {
    return "UserDetailsView[" + id + "]";
  }
}
