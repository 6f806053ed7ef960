package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param page from one
 * @param size rows on it; 0, where a list allows it, for all there are
 */
public record PageNumbers(int page, int size) {
  /** Rows on a page unless a request says otherwise. */
  public static final int USUAL_SIZE = 20;

  /** Rows on a page at most. */
  public static final int MAX_SIZE = 100;

  public static PageNumbers of(Optional<Integer> page, Optional<Integer> size) {
    return new PageNumbers(page.orElse(1), size.orElse(USUAL_SIZE));
  }

  /** Whether all rows are asked for. */
  public boolean isWhole() {
    return size == 0;
  }

  public Window window() {
    return Window.page(page, size);
  }

  /** How many pages of this size the whole list has. */
  public long pages(Page<?> of) {
    return Math.ceilDiv(of.total(), size);
  }
}
