package dev.khata.domain.kernel;

import java.util.Optional;

/**
 * A set of values that are kept whole, each under a key of its own.
 *
 * @param <K> the key
 * @param <T> the value, which knows its key
 * @param <F> which of them a list has
 * @param <S> what a list can be sorted by
 */
public interface Records<K, T, F, S extends Enum<S>> extends Listed<T, F, S> {

  /** The value, which nobody else changes until the surrounding transaction ends. */
  Optional<T> lock(K key);

  void add(T value);

  /** Writes a value that the surrounding transaction has locked. */
  void update(T value);

  /** False when there is none. */
  boolean delete(K key);
}
