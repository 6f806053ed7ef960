package dev.khata.domain.kernel;

/**
 * How a list is sorted. Rows that are equal in it come in the order of their ids, in the same
 * direction, so that no row stands on two pages.
 *
 * @param by one of a closed list of what the rows can be sorted by
 */
public record Order<F extends Enum<F>>(F by, boolean descending) {
  public static <F extends Enum<F>> Order<F> up(F by) {
    return new Order<>(by, false);
  }

  public static <F extends Enum<F>> Order<F> down(F by) {
    return new Order<>(by, true);
  }
}
