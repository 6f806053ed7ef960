package dev.khata.domain.kernel;

/**
 * The part of a list that somebody asks for.
 *
 * @param offset rows before the first wanted one, none or more
 * @param limit rows wanted, at least one
 */
public record Window(long offset, int limit) {
  public Window {
    if (offset < 0 || limit < 1) {
      throw new IllegalArgumentException("no window: " + offset + ", " + limit);
    }
  }

  /** The page of that number, from one, where each has {@code size} rows. */
  public static Window page(int number, int size) {
    if (number < 1) {
      throw new IllegalArgumentException("pages count from one: " + number);
    }
    return new Window((number - 1L) * size, size);
  }
}
