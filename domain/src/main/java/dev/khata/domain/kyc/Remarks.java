package dev.khata.domain.kyc;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a reviewer says with a decision.
 *
 * @param comment for the applicant
 * @param internalComment for colleagues; the applicant never sees it
 * @param canRetry whether the reviewer thinks that another try makes sense; it forbids nothing
 */
public record Remarks(
    Set<ReviewLabel> labels,
    Optional<String> comment,
    Optional<String> internalComment,
    boolean canRetry) {
  public Remarks {
    labels = labels.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(labels));
  }

  /** Masked: comments are about a person. */
  @Override
  public String toString() {
    return "Remarks" + labels;
  }
}
