package dev.khata.domain.kyc;

import dev.khata.domain.kernel.UserId;
import java.util.Optional;
import java.util.Set;

/** Something that the applicant or a reviewer does to an application. */
public sealed interface KycEvent {

  /** What is told in the audit log. */
  default KycAction action() {
    return switch (this) {
      case StartReview start -> KycAction.KYC_REVIEW_STARTED;
      case Approve approve -> KycAction.KYC_APPROVED;
      case Reject reject -> KycAction.KYC_REJECTED;
      case RequestDocuments request -> KycAction.DOCUMENT_REQUESTED;
      case Resubmit resubmit -> KycAction.KYC_RESUBMITTED;
      case Update update -> KycAction.KYC_UPDATED;
    };
  }

  /** What only an applicant does, to their own application. */
  sealed interface OfApplicant extends KycEvent {}

  /** What only a reviewer does. */
  sealed interface OfReviewer extends KycEvent {
    UserId reviewer();
  }

  /** What ends a review, with what the reviewer remarks. */
  sealed interface Decision extends OfReviewer {
    Remarks remarks();
  }

  /** A reviewer takes the application to look at it. */
  record StartReview(UserId reviewer) implements OfReviewer {}

  /**
   * Everything is in order.
   *
   * @param note for colleagues
   */
  record Approve(UserId reviewer, Optional<String> note) implements Decision {
    @Override
    public Remarks remarks() {
      return new Remarks(Set.of(), Optional.empty(), note, false);
    }
  }

  /** The application is turned down. */
  record Reject(UserId reviewer, Remarks remarks) implements Decision {}

  /** The applicant is asked for these documents, at least one. */
  record RequestDocuments(UserId reviewer, Set<DocumentType> types, Remarks remarks)
      implements Decision {
    public RequestDocuments {
      types = Set.copyOf(types);
      if (types.isEmpty()) {
        throw new IllegalArgumentException("no document is asked for");
      }
    }
  }

  /** The applicant sends documents anew, at least one. */
  record Resubmit(Set<DocumentType> types) implements OfApplicant {
    public Resubmit {
      types = Set.copyOf(types);
      if (types.isEmpty()) {
        throw new IllegalArgumentException("no document was sent");
      }
    }
  }

  /** The applicant corrects what they said of themselves, or what they sent. */
  record Update() implements OfApplicant {}
}
