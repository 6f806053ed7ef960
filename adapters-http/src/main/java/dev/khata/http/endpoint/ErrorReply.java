package dev.khata.http.endpoint;

/** Ends a call with an error in the contract's own words. It is an answer, not a failure. */
public final class ErrorReply extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply<?> reply;

  public ErrorReply(Reply<?> reply) {
    super("answered with " + reply.status(), null, false, false);
    this.reply = reply;
  }

  public Reply<?> reply() {
    return reply;
  }
}
