package dev.khata.push.call;

import java.util.Optional;

/** What came of a call. Reasons hold nothing of the call. */
public sealed interface Outcome {

  /**
   * An answer came, of whatever status.
   *
   * @param retryAfter the header of that name
   */
  record Answered(int status, String body, Optional<String> retryAfter) implements Outcome {

    /** Masked: answers hold tokens, and repeat what was sent. */
    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** The request certainly never left. */
  record NotReached(String reason) implements Outcome {}

  /** The request may have arrived, and no whole answer came. */
  record Unanswered(String reason) implements Outcome {}
}
