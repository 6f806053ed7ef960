package dev.khata.application.replies;

import java.util.Optional;

/**
 * A use case of several transactions, which a request that is sent again must not begin anew. What
 * it has begun is committed with the key of the request before anything else happens, so that after
 * a crash it is found again by what it has begun.
 *
 * @param <R> the result of the use case; refusals are results
 */
public interface Stages<R> {

  /** The first transaction, in which the key is claimed; what came of it is recorded. */
  R begin();

  /** The rest; runs after the first transaction is committed, in none. */
  R goOn(R begun);

  /**
   * What came of it by now; empty while the request that began it is still at work. Where that
   * request was broken off the rest is done now. Runs in no transaction.
   */
  Optional<R> found(R begun);
}
