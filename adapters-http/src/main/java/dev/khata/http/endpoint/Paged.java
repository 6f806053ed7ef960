package dev.khata.http.endpoint;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of a list, however it was asked for: by page number, by offset and limit, or by cursor.
 * {@link Envelope} says what of this a contract writes.
 *
 * @param total rows in the whole list, where they were counted
 * @param offset rows before the first one here
 * @param limit rows that were asked for at most; 0 when all were
 * @param next how a client asks for the rows after these; empty at the end
 * @param previous how it asks for those before; empty at the beginning
 */
public record Paged<T>(
    List<T> items,
    OptionalLong total,
    long offset,
    int limit,
    Optional<String> next,
    Optional<String> previous) {
  public Paged {
    items = List.copyOf(items);
  }

  /** The rows of a window, as clients see each. */
  public static <D, T> Paged<T> of(Page<D> rows, Window asked, Function<D, T> view) {
    return new Paged<>(
        rows.items().stream().map(view).toList(),
        OptionalLong.of(rows.total()),
        asked.offset(),
        asked.limit(),
        Optional.empty(),
        Optional.empty());
  }

  /** What a list has for a query, as clients see each row. */
  public static <F, S extends Enum<S>, D, T> Paged<T> of(
      Query<F, S> asked, Function<Query<F, S>, Page<D>> list, Function<D, T> view) {
    return of(list.apply(asked), asked.window(), view);
  }

  /** All rows there are. */
  public static <T> Paged<T> all(List<T> items) {
    return new Paged<>(
        items, OptionalLong.of(items.size()), 0, 0, Optional.empty(), Optional.empty());
  }

  /** What is told of all rows, when those have gone out already. */
  static <T> Paged<T> all(long total) {
    return new Paged<>(List.of(), OptionalLong.of(total), 0, 0, Optional.empty(), Optional.empty());
  }

  /** Rows of a list that nobody counts, with where to go on. */
  public static <T> Paged<T> upTo(List<T> items, int limit, Optional<String> next) {
    return new Paged<>(items, OptionalLong.empty(), 0, limit, next, Optional.empty());
  }

  /** The same, with what leads to the parts before and after. */
  public Paged<T> between(Optional<String> before, Optional<String> after) {
    return new Paged<>(items, total, offset, limit, after, before);
  }

  /** From one; the greatest number there is for what lies beyond. */
  int page() {
    return limit == 0 ? 1 : (int) Math.min(Integer.MAX_VALUE, offset / limit + 1);
  }

  /** How many of this size the whole list has. */
  long pages() {
    return limit == 0 ? Math.min(counted(), 1) : Math.ceilDiv(counted(), limit);
  }

  long counted() {
    return total.orElseThrow(() -> new IllegalStateException("nobody has counted the rows"));
  }
}
