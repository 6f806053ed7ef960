package dev.khata.domain.kernel;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total rows in the whole list, as of the same moment as the items
 */
public record Page<T>(List<T> items, long total) {
  public Page {
    items = List.copyOf(items);
    if (total < items.size()) {
      throw new IllegalArgumentException("more items than there are: " + items.size());
    }
  }

  /** Of a list without rows. */
  public static <T> Page<T> empty() {
    return new Page<>(List.of(), 0);
  }
}
