package dev.khata.domain.kyc;

import dev.khata.domain.kernel.UserId;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far the review of an application has come. Which move leads where, {@link KycMachine} says.
 */
public sealed interface KycState {

  /** Its name. */
  default KycStatus status() {
    return switch (this) {
      case Pending pending -> KycStatus.PENDING;
      case InReview underReview -> KycStatus.IN_REVIEW;
      case Approved approved -> KycStatus.APPROVED;
      case Rejected rejected -> KycStatus.REJECTED;
      case AdditionalDocsRequired more -> KycStatus.ADDITIONAL_DOCS_REQUIRED;
    };
  }

  /** Submitted; nobody has begun to review it. */
  record Pending() implements KycState {}

  /** A reviewer has it before them. */
  record InReview(UserId reviewer) implements KycState {}

  /** Final. */
  record Approved() implements KycState {}

  record Rejected() implements KycState {}

  /**
   * A reviewer asked for further or better documents.
   *
   * @param missing those that have not come in yet, at least one
   */
  record AdditionalDocsRequired(Set<DocumentType> missing) implements KycState {
    public AdditionalDocsRequired {
      missing = Set.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("no document is missing");
      }
    }

    /** The state once these have come in: pending again when none is missing any more. */
    KycState received(Set<DocumentType> sent) {
      Set<DocumentType> left = EnumSet.copyOf(missing);
      left.removeAll(sent);
      return left.isEmpty() ? new Pending() : new AdditionalDocsRequired(left);
    }
  }
}
