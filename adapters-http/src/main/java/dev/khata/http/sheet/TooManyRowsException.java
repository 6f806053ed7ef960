package dev.khata.http.sheet;

/** A file has fewer rows than were handed to it. */
public final class TooManyRowsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int most;

  TooManyRowsException(int most) {
    super("at most " + most + " rows");
    this.most = most;
  }

  /** How many it may have. */
  public int most() {
    return most;
  }
}
