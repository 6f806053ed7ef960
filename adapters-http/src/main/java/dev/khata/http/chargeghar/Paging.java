package dev.khata.http.chargeghar;

import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** In a query record: which page of a list is asked for, as Django REST has it. */
public record Paging(
    Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(Paging.MAX_SIZE) Integer> pageSize) {

  /** Rows on a page unless a request says otherwise. */
  private static final int USUAL_SIZE = 20;

  /** Rows on a page at most. */
  private static final int MAX_SIZE = 100;

  /** In which a page is sent. */
  public static final Envelope RESULTS =
      Envelope.of("results")
          .with("count", Figure.TOTAL)
          .with("next", Figure.NEXT)
          .with("previous", Figure.PREVIOUS);

  /** Of the page, from one. */
  int number() {
    return page.orElse(1);
  }

  public Window window() {
    return Window.page(number(), pageSize.orElse(USUAL_SIZE));
  }
}
