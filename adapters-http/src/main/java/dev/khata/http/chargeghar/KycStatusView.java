package dev.khata.http.chargeghar;

import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.http.endpoint.ValueNames;
import java.time.Instant;
import java.util.Optional;

/**
 * How far somebody's verification has come.
 *
 * @param submittedAt when they handed in their papers first
 * @param rejectionReason also what a reviewer wants to see beside the papers
 */
public record KycStatusView(
    Status status,
    Optional<Instant> submittedAt,
    Optional<Instant> verifiedAt,
    Optional<String> rejectionReason) {
  static final ValueNames<Status> STATUSES =
      ValueNames.of(Status.class, Enum::name).titled("KycStatus");

  public static final KycStatusView EXAMPLE =
      new KycStatusView(
          Status.PENDING,
          Optional.of(Instant.parse("2026-02-01T10:00:00.123456Z")),
          Optional.empty(),
          Optional.empty());

  private static final KycStatusView NONE =
      new KycStatusView(Status.NOT_SUBMITTED, Optional.empty(), Optional.empty(), Optional.empty());

  /** Apps know of nothing between. */
  public enum Status {
    NOT_SUBMITTED,
    PENDING,
    APPROVED,
    REJECTED;

    public static Status of(KycStatus status) {
      return switch (status) {
        case PENDING, IN_REVIEW, ADDITIONAL_DOCS_REQUIRED -> PENDING;
        case APPROVED -> APPROVED;
        case REJECTED -> REJECTED;
      };
    }
  }

  public static KycStatusView of(Optional<KycStanding> standing) {
    return standing.map(KycStatusView::of).orElse(NONE);
  }

  private static KycStatusView of(KycStanding standing) {
    return new KycStatusView(
        Status.of(standing.status()),
        Optional.of(standing.submittedAt()),
        standing.approvedAt(),
        standing.toMend());
  }

  /** Masked: a reason is about a person. */
  @Override
  public String toString() {
    return "KycStatusView[" + status + "]";
  }
}
