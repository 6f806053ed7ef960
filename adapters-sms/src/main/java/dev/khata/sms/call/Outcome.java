package dev.khata.sms.call;

/** What came of a call. Reasons hold nothing of the call. */
public sealed interface Outcome {

  /** An answer came, of whatever status. */
  record Answered(int status, String body) implements Outcome {

    /** Masked: vendors repeat what they were sent. */
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
