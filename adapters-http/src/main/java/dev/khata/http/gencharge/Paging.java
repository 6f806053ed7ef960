package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** In a query record: which page of a list is asked for, by {@code page} and {@code limit}. */
public record Paging(
    Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(Paging.MAX_SIZE) Integer> limit) {

  /** Rows on a page unless a request says otherwise. */
  private static final int USUAL_SIZE = 20;

  /** Rows on a page at most. */
  private static final int MAX_SIZE = 100;

  /** In which a page is sent, whichever way it was asked for. */
  public static final Envelope PAGES =
      Envelope.of("items")
          .with("total", Figure.TOTAL)
          .with("page", Figure.PAGE)
          .with("size", Figure.LIMIT)
          .with("pages", Figure.PAGES);

  /** In which a part that was asked for by offset is sent. */
  public static final Envelope PARTS =
      Envelope.of("items")
          .with("total", Figure.TOTAL)
          .with("skip", Figure.OFFSET)
          .with("limit", Figure.LIMIT);

  public Window window() {
    return window(page, limit);
  }

  private static Window window(Optional<Integer> page, Optional<Integer> size) {
    return Window.page(page.orElse(1), size.orElse(USUAL_SIZE));
  }

  /** As {@link Paging}, by {@code page} and {@code size}. */
  public record Sized(
      Optional<@Min(1) Integer> page, Optional<@Min(1) @Max(MAX_SIZE) Integer> size) {

    public Window window() {
      return Paging.window(page, size);
    }
  }

  /** As {@link Sized}; with {@code size=0} the whole list is asked for. */
  public record OrWhole(
      Optional<@Min(1) Integer> page, Optional<@Min(0) @Max(MAX_SIZE) Integer> size) {

    /** Empty for the whole list. */
    public Optional<Window> window() {
      return size.equals(Optional.of(0))
          ? Optional.empty()
          : Optional.of(Paging.window(page, size));
    }
  }

  /** Which part of a list is asked for, by {@code skip} and {@code limit}. */
  public record FromSkip(
      Optional<@Min(0) Long> skip, Optional<@Min(1) @Max(MAX_SIZE) Integer> limit) {

    public Window window() {
      return new Window(skip.orElse(0L), limit.orElse(USUAL_SIZE));
    }
  }

  /** Which part of a list is asked for, by {@code limit} and {@code offset}. */
  public record FromOffset(
      Optional<@Min(1) @Max(MAX_SIZE) Integer> limit, Optional<@Min(0) Long> offset) {

    public Window window() {
      return new Window(offset.orElse(0L), limit.orElse(USUAL_SIZE));
    }
  }
}
