package dev.khata.domain.kyc;

import java.util.EnumSet;
import java.util.Set;

/** What a document of an application shows. */
public enum DocumentType {
  CNIC_FRONT,
  CNIC_BACK,
  SELFIE,
  /** Whatever else a reviewer asks for. */
  ADDITIONAL;

  /** Those without which nobody can apply. */
  public static Set<DocumentType> required() {
    return EnumSet.complementOf(EnumSet.of(ADDITIONAL));
  }
}
