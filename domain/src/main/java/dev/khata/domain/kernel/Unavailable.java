package dev.khata.domain.kernel;

/**
 * A failure: something that Khata stands on can't be reached or is too slow, and trying again later
 * may help. Nothing is known to have been changed.
 */
public class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
