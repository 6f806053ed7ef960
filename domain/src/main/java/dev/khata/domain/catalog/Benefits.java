package dev.khata.domain.catalog;

import dev.khata.domain.catalog.Benefit.Group;
import java.util.List;
import java.util.Optional;

/**
 * What a plan brings in the words of whoever sells it: named values that Khata stores and shows but
 * never looks into.
 */
public record Benefits(Group values) {
  /**
   * Characters at most, written as JSON without spaces. One beyond U+FFFF counts twice, since
   * earlier releases read no longer ones.
   */
  public static final int LONGEST = 10_000;

  /** Lists and groups within each other at most, the outermost group among them. */
  public static final int DEEPEST = 16;

  public static final Benefits NONE = new Benefits(new Group(List.of()));

  public Benefits {
    if (!BenefitsCheck.passes(values)) {
      throw new IllegalArgumentException("too long, too deep, or not plain");
    }
  }

  /** Empty when the values are too long, too deep, or not plain. */
  public static Optional<Benefits> of(Group values) {
    return BenefitsCheck.passes(values) ? Optional.of(new Benefits(values)) : Optional.empty();
  }
}
