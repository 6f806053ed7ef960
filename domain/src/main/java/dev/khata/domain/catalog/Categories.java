package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Optional;

/**
 * All categories of one kind.
 *
 * @param <I> their ids
 * @param <T> their kind
 * @param <S> what they can be sorted by; names by their keys
 */
public interface Categories<I extends CategoryId, T extends Category<I, T>, S extends Enum<S>> {

  /**
   * Which categories a list shows, and how.
   *
   * @param search a part of the name, in any case
   */
  record Query<S extends Enum<S>>(Optional<String> search, Order<S> order, Window window) {}

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

  Page<T> page(Query<S> query);

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
