package dev.khata.domain.kernel;

/**
 * Which rows of a list are wanted, and how.
 *
 * @param filter which rows the list has
 * @param order how they are sorted
 * @param window which part of them is read
 */
public record Query<F, S extends Enum<S>>(F filter, Order<S> order, Window window) {}
