package dev.khata.domain.reporting.backup;

/** A failure: a backup is not put back, and nothing was changed. The message says why. */
public final class RestoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RestoreFailed(String why) {
    super(why);
  }

  public RestoreFailed(String why, Throwable cause) {
    super(why, cause);
  }
}
