package dev.khata.application.kernel;

import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How an in-memory store cuts a page out of its rows. */
public final class Paging {
  private Paging() {}

  /**
   * The window onto the rows that pass.
   *
   * @param sort upwards and total
   */
  public static <T> Page<T> page(
      Collection<T> rows, Predicate<T> passes, Comparator<T> sort, Order<?> order, Window window) {
    List<T> sorted =
        rows.stream().filter(passes).sorted(order.descending() ? sort.reversed() : sort).toList();
    List<T> items = sorted.stream().skip(window.offset()).limit(window.limit()).toList();
    return new Page<>(items, sorted.size());
  }
}
