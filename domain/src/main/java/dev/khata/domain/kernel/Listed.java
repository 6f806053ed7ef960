package dev.khata.domain.kernel;

/**
 * Values that are listed in parts, filtered and sorted.
 *
 * @param <T> the values
 * @param <F> which of them are wanted
 * @param <S> what they can be sorted by
 */
public interface Listed<T, F, S extends Enum<S>> {

  Page<T> page(Query<F, S> query);
}
