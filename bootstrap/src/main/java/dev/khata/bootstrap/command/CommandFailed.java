package dev.khata.bootstrap.command;

/** A failure that its message explains to the operator, so that no stack trace is needed. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailed(String message) {
    super(message);
  }
}
