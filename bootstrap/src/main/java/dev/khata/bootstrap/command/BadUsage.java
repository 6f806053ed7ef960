package dev.khata.bootstrap.command;

/** A failure: a command was called in a way that it can't make sense of. */
public final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadUsage(String message) {
    super(message);
  }
}
