package dev.khata.http.server;

/** The address can't be listened on: another process has the port, or it isn't this machine's. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(String message, Throwable cause) {
    super(message, cause);
  }
}
