package dev.khata.domain.kernel;

import java.util.function.Supplier;

/** The borders of a use case in the database. */
public interface Transactions {

  /**
   * Runs the work in one transaction and commits it; an exception rolls all of it back. Called
   * inside a transaction it joins that one. When the database reports a serialisation failure or a
   * deadlock, the whole work runs again, at most three times in all, so it must have no effects
   * outside the database; those belong in {@link #afterCommit}.
   *
   * @throws Unavailable when the database can't be reached or doesn't answer in time
   */
  <T> T inTransaction(Supplier<T> work);

  /** As {@link #inTransaction(Supplier)}, for work without a result. */
  default void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Runs work each of whose statements stands for itself, and so needs no transaction: none is
   * begun, which saves two round trips. Called inside a transaction it joins that one. Otherwise it
   * runs again as {@link #inTransaction(Supplier)} would, which a statement that failed like that
   * allows, since it has left nothing behind.
   *
   * @throws Unavailable when the database can't be reached or doesn't answer in time
   */
  <T> T inStatements(Supplier<T> work);

  /**
   * Runs the effect once the surrounding transaction has committed, in the same thread, and never
   * if it rolls back; outside a transaction at once. The effect must be quick and must not throw.
   */
  void afterCommit(Runnable effect);
}
