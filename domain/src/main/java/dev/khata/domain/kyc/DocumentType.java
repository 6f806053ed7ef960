package dev.khata.domain.kyc;

import java.util.EnumSet;
import java.util.Set;

/** What a document of an application shows; front and back are those of whatever paper it is. */
public enum DocumentType {
  CNIC_FRONT,
  CNIC_BACK,
  SELFIE,
  /** Whatever else a reviewer asks for. */
  ADDITIONAL;

  /** Those without which nobody can apply by a CNIC. */
  public static Set<DocumentType> required() {
    return EnumSet.complementOf(EnumSet.of(ADDITIONAL));
  }

  /** Both sides of a paper, whichever paper it is. */
  public static Set<DocumentType> sides() {
    return EnumSet.of(CNIC_FRONT, CNIC_BACK);
  }
}
