package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Listed;
import java.time.Instant;
import java.util.Optional;

/**
 * All categories of one kind, listed by a part of their names, in any case.
 *
 * @param <I> their ids
 * @param <T> their kind
 * @param <S> what they can be sorted by; names by their keys
 */
public interface Categories<I extends CategoryId, T extends Category<I, T>, S extends Enum<S>>
    extends Listed<T, Optional<String>, S> {

  /** The outcome of deleting a category. */
  enum Deletion {
    DELETED,
    NOT_EMPTY,
    UNKNOWN
  }

  Optional<T> find(I id);

  /** The category, whose row stays locked until the surrounding transaction ends. */
  Optional<T> lock(I id);

  /** The category, which can't be deleted until the surrounding transaction ends. */
  Optional<T> lockAgainstDeletion(I id);

  /**
   * Adds a category; empty, and nothing written, when another of the kind has the name.
   *
   * @param at the moment of adding, kept by the kinds that show it
   */
  Optional<T> add(Label name, Optional<Description> description, Instant at);

  /**
   * Writes name and description of a category that the surrounding transaction has locked. False,
   * and nothing written, when another of the kind has the name.
   */
  boolean update(T category);

  /** Deletes a category to which no plan or offer belongs. */
  Deletion delete(I id);
}
