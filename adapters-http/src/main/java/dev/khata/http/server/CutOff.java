package dev.khata.http.server;

/** Ends a flow that nobody reads any more, or that takes too long. */
final class CutOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CutOff(String message, Throwable cause) {
    super(message, cause);
  }
}
