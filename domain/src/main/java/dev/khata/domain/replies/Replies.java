package dev.khata.domain.replies;

import java.time.Instant;

/** What came of requests, for as long as their clients may send them again. */
public interface Replies {

  /** Characters of an outcome at most. */
  int LONGEST_OUTCOME = 200;

  /** What is known of a key. */
  sealed interface Claim {
    /** Nothing was recorded, and nobody else gets this far until the transaction ends. */
    record Free() implements Claim {}

    /** Another transaction has claimed the key and not ended yet. */
    record Taken() implements Claim {}

    /**
     * It has been answered before.
     *
     * @param body of {@link ReplyKey}, as it was then
     * @param outcome as it was recorded
     */
    record Answered(String body, String outcome) implements Claim {}
  }

  /** Never waits. Only within a transaction, at whose end the claim ends, too. */
  Claim claim(ReplyKey key, Instant now);

  /**
   * Records what came of a request whose key this transaction has claimed.
   *
   * @param outcome 1 to {@link #LONGEST_OUTCOME} characters, no personal data among them
   * @param until from when on the key counts as unused again
   */
  void record(ReplyKey key, String outcome, Instant until);

  /** Removes those that are over; returns how many. */
  int purge(Instant now);
}
