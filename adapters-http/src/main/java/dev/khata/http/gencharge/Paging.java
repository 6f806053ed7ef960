package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** In a query record: which page of a list is asked for, by {@code page} and {@code limit}. */
public record Paging(
    Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(PageNumbers.MAX_SIZE) Integer> limit) {

  public PageNumbers numbers() {
    return PageNumbers.of(page, limit);
  }

  public Window window() {
    return numbers().window();
  }

  /** In which a page is sent, whichever way it was asked for. */
  public static final Envelope PAGES =
      Envelope.of("items")
          .with("total", Figure.TOTAL)
          .with("page", Figure.PAGE)
          .with("size", Figure.LIMIT)
          .with("pages", Figure.PAGES);

  /** As {@link Paging}, by {@code page} and {@code size}. */
  public record Sized(
      Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(PageNumbers.MAX_SIZE) Integer> size) {

    public PageNumbers numbers() {
      return PageNumbers.of(page, size);
    }

    public Window window() {
      return numbers().window();
    }
  }

  /** As {@link Sized}; with {@code size=0} the whole list is asked for. */
  public record OrWhole(
      Optional<@Min(1) Integer> page, Optional<@Min(0) @Max(PageNumbers.MAX_SIZE) Integer> size) {

    public PageNumbers numbers() {
      return PageNumbers.of(page, size);
    }
  }

  /** Which part of a list is asked for, by {@code limit} and {@code offset}. */
  public record FromOffset(
      Optional<@Min(1) @Max(PageNumbers.MAX_SIZE) Integer> limit, Optional<@Min(0) Long> offset) {

    public Window window() {
      return new Window(offset.orElse(0L), limit.orElse(PageNumbers.USUAL_SIZE));
    }
  }
}
