package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PlainText;
import dev.khata.http.endpoint.Problem;
import java.util.Optional;

/** Reads names and descriptions. */
public final class Words {
  private Words() {}

  public static Label label(String text, String... path) {
    if (PlainText.isBlank(text)) {
      throw invalid(new Problem.Blank(), path);
    }
    return Label.parse(text).orElseThrow(() -> invalid(new Problem.ForbiddenCharacters(), path));
  }

  /** A blank one is none. */
  public static Optional<Description> description(Optional<String> text) {
    return text.filter(given -> !PlainText.isBlank(given))
        .map(
            given ->
                Description.parse(given)
                    .orElseThrow(() -> invalid(new Problem.ForbiddenCharacters(), "description")));
  }
}
