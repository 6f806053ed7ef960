package dev.khata.domain.kyc;

import java.util.EnumSet;
import java.util.Set;

/** By what kind of paper somebody proves who they are. */
public enum PaperType {
  /** The identity card of Pakistan. */
  CNIC,
  CITIZENSHIP,
  PASSPORT,
  DRIVING_LICENSE,
  NATIONAL_ID;

  /** What can be handed in with it; for nothing else an application is kept waiting. */
  public Set<DocumentType> documents() {
    return this == CNIC ? EnumSet.allOf(DocumentType.class) : DocumentType.sides();
  }

  /** Those without which nobody can apply by it. */
  public Set<DocumentType> required() {
    return this == CNIC ? DocumentType.required() : DocumentType.sides();
  }
}
