package dev.khata.domain.kyc;

/** Why a document or an application does not do, in words that an applicant can act on. */
public enum ReviewLabel {
  BLURRED,
  GLARE,
  CROPPED,
  EXPIRED,
  /** Another document than the one asked for. */
  WRONG_DOCUMENT,
  /** The papers don't say what the applicant said. */
  MISMATCH,
  FACE_MISMATCH,
  SUSPECTED_FORGERY,
  UNDERAGE,
  OTHER;

  /** Whether the applicant is told; a forger is not warned. */
  public boolean isTold() {
    return this != SUSPECTED_FORGERY;
  }
}
