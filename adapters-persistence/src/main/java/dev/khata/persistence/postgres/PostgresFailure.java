package dev.khata.persistence.postgres;

/** The embedded PostgreSQL can't be had; the message is one for the operator, without a stack. */
public final class PostgresFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresFailure(String message) {
    super(message);
  }

  PostgresFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
