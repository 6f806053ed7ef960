package dev.khata.http.pipeline;

/** Ends a flow that nobody reads any more, or that takes too long. */
public final class CutOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CutOff(String message, Throwable cause) {
    super(message, cause);
  }
}
