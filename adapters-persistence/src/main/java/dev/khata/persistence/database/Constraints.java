package dev.khata.persistence.database;

import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;

/** Tells which of the database's named constraints a statement ran into. */
public final class Constraints {
  private Constraints() {}

  /** Empty when the failure is of another kind. */
  public static Optional<String> violated(DataAccessException failure) {
    return Optional.ofNullable(failure.getCause(PSQLException.class))
        .map(PSQLException::getServerErrorMessage)
        .flatMap(message -> Optional.ofNullable(message.getConstraint()));
  }
}
