package dev.khata.persistence.database;

/** The schema can't be migrated or read; the message is one for the operator. */
public final class SchemaFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaFailure(String message) {
    super(message);
  }

  SchemaFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
