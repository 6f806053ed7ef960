package dev.khata.domain.kyc;

import dev.khata.domain.documents.PictureRefusal;
import java.util.Map;

/** Why something about an application is not done. */
public sealed interface KycRefusal {

  /** The user has not applied, or there is no such user. */
  record NoApplication() implements KycRefusal {}

  /** The user has applied before. */
  record AlreadySubmitted() implements KycRefusal {}

  /** The paper is another user's. */
  record PaperTaken() implements KycRefusal {}

  /** The applicant is too young. */
  record Underage() implements KycRefusal {}

  /** The state does not allow it; see {@link KycMachine}. */
  record NotAllowed(KycStatus in, KycEvent event) implements KycRefusal {}

  /** Nobody reviews their own application. */
  record OwnApplication() implements KycRefusal {}

  /** Another reviewer has it before them. */
  record UnderReview() implements KycRefusal {}

  /** Somebody else has just changed it: the caller could not know it. */
  record Overtaken() implements KycRefusal {}

  /** What came can't be stored; why, for each document. */
  record BadPictures(Map<DocumentType, PictureRefusal> pictures) implements KycRefusal {
    public BadPictures {
      pictures = Map.copyOf(pictures);
    }
  }
}
