package dev.khata.application.replies;

import dev.khata.domain.replies.Replies;

/**
 * How the results of one use case are put down, and found again from what was put down. Refusals
 * are results.
 *
 * @param <R> the result of the use case
 */
public interface Outcomes<R> {

  /**
   * At most {@link Replies#LONGEST_OUTCOME} characters: what kind of result it is, and the ids by
   * which the rest is found.
   */
  String write(R result);

  /** The result that was put down so; runs in a transaction. */
  R read(String outcome);
}
