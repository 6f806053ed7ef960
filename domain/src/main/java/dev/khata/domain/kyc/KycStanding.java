package dev.khata.domain.kyc;

import java.time.Instant;
import java.util.Optional;

/**
 * How far somebody's application has come: as much of it as stands beside other things of theirs.
 *
 * @param submittedAt when they applied first
 * @param toMend what a reviewer told them, as long as it is for them to act
 */
public record KycStanding(
    KycStatus status, Instant submittedAt, Optional<Instant> approvedAt, Optional<String> toMend) {

  public static KycStanding of(KycApplication application) {
    return of(application.state().status(), application.createdAt(), application.review());
  }

  /**
   * @param last what was decided last about an application of that status
   */
  public static KycStanding of(KycStatus status, Instant submittedAt, Optional<Review> last) {
    boolean open = status == KycStatus.REJECTED || status == KycStatus.ADDITIONAL_DOCS_REQUIRED;
    return new KycStanding(
        status,
        submittedAt,
        last.filter(review -> status == KycStatus.APPROVED).map(Review::at),
        last.filter(review -> open).flatMap(review -> review.remarks().comment()));
  }

  /** Masked. */
  @Override
  public String toString() {
    return "KycStanding[" + status + "]";
  }
}
