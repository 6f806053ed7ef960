package dev.khata.payments.call;

/** What came of a call. Reasons hold nothing of the call. */
public sealed interface Outcome {

  /** An answer came, of whatever status. */
  record Answered(int status, String body) implements Outcome {
    private static final int OK = 200;
    private static final int REDIRECTED = 300;

    /** Whether the status is one of 200 to 299. */
    public boolean isSuccess() {
      return status >= OK && status < REDIRECTED;
    }

    /** Masked: gateways repeat what they were sent, and tell of payers. */
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
