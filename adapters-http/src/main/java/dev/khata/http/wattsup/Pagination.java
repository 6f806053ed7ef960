package dev.khata.http.wattsup;

import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** In a query record: which page of a list is asked for. */
public record Pagination(
    Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(GREATEST) Integer> limit) {
  private static final int GREATEST = 100;

  /**
   * @param usual rows of a page where nothing is said
   */
  public Window window(int usual) {
    return Window.page(page.orElse(1), limit.orElse(usual));
  }

  /** In which a page is sent. */
  public static Envelope of(String items) {
    return Envelope.of(items)
        .with("pagination.total", Figure.TOTAL)
        .with("pagination.page", Figure.PAGE)
        .with("pagination.limit", Figure.LIMIT)
        .with("pagination.totalPages", Figure.PAGES);
  }
}
