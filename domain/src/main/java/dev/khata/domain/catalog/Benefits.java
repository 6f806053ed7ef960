package dev.khata.domain.catalog;

import java.util.Optional;

/**
 * What a plan brings in the words of whoever sells it: a JSON object that Khata stores and shows
 * but never looks into.
 */
public record Benefits(String json) {
  /** Characters at most. */
  public static final int LONGEST = 10_000;

  public static final Benefits NONE = new Benefits("{}");

  public Benefits {
    if (!isBenefits(json)) {
      throw new IllegalArgumentException("not a JSON object");
    }
  }

  /** Empty when the text is no JSON object, or too long or too deep. */
  public static Optional<Benefits> parse(String json) {
    return isBenefits(json) ? Optional.of(new Benefits(json)) : Optional.empty();
  }

  private static boolean isBenefits(String json) {
    return json.length() <= LONGEST && JsonText.isObject(json);
  }
}
