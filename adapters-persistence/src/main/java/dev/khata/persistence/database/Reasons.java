package dev.khata.persistence.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Why the database could not be reached, dug out of the pool's wrapping. */
final class Reasons {
  private static final String NOT_LET_IN = "28";
  private static final String NO_SUCH_DATABASE = "3D000";

  private Reasons() {}

  /** The database answers but will not have us, so that waiting is of no use. */
  static boolean isRefusal(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
        .anyMatch(state -> state.startsWith(NOT_LET_IN) || state.equals(NO_SUCH_DATABASE));
  }

  static Throwable deepest(Throwable failure) {
    return causes(failure).reduce((_, cause) -> cause).orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
