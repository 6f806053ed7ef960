package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Order;
import dev.khata.http.endpoint.Prefixed;
import java.util.Optional;

/**
 * In a query record: how a list is sorted. Named {@code sort}, it gives {@code sort_by} and {@code
 * sort_order}.
 *
 * @param <F> what the list can be sorted by
 */
@Prefixed
public record Sorting<F extends Enum<F>>(Optional<F> by, Optional<OrderDir> order) {

  /** Downwards, by that, unless a request says otherwise. */
  public Order<F> downwards(F usual) {
    return new Order<>(by.orElse(usual), order.orElse(OrderDir.DESC) == OrderDir.DESC);
  }

  /** Upwards, by that, unless a request says otherwise. */
  public Order<F> upwards(F usual) {
    return new Order<>(by.orElse(usual), order.orElse(OrderDir.ASC) == OrderDir.DESC);
  }

  /** As {@link Sorting}; named {@code order}, it gives {@code order_by} and {@code order_dir}. */
  @Prefixed
  public record Directed<F extends Enum<F>>(Optional<F> by, Optional<OrderDir> dir) {

    /** Upwards, by that, unless a request says otherwise. */
    public Order<F> upwards(F usual) {
      return new Order<>(by.orElse(usual), dir.orElse(OrderDir.ASC) == OrderDir.DESC);
    }
  }
}
