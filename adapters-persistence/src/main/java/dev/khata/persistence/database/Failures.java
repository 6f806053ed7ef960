package dev.khata.persistence.database;

import dev.khata.domain.kernel.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;

/**
 * Says of a failure of the database whether it means "not now": the connection is lost or can't be
 * had, the server shuts down, lacks means or takes no writes, a statement or a lock took too long.
 */
final class Failures implements ExecuteListener {
  private static final long serialVersionUID = 1L;

  /** Lost connections; lacking means; an operator's doing such as a shutdown. */
  private static final Set<String> CLASSES = Set.of("08", "53");

  private static final String OPERATOR = "57P";
  private static final String STATEMENT_TIMEOUT = "57014";
  private static final String LOCK_TIMEOUT = "55P03";
  private static final String IDLE_IN_TRANSACTION = "25P03";

  /** Of a standby that the writes went to, or of a database that an operator has closed to them. */
  private static final String READ_ONLY = "25006";

  private static final Set<String> RERUN = Set.of("40001", "40P01");

  @Override
  public void exception(ExecuteContext context) {
    var failure = context.exception();
    if (failure instanceof DataAccessException e) context.exception(translated(e));
  }

  /** The failure itself, or what it means. */
  static RuntimeException translated(DataAccessException failure) {
    var cause = failure.getCause(SQLException.class);
    return cause != null && meansNotNow(cause) ? unavailable(cause) : failure;
  }

  static RuntimeException translated(String what, SQLException failure) {
    return meansNotNow(failure)
        ? unavailable(failure)
        : new DataAccessException(what + ": " + failure.getMessage(), failure);
  }

  static Unavailable unavailable(SQLException cause) {
    return new Unavailable(
        String.format(
            Locale.ROOT,
            "the database can't serve now (%s): %s",
            cause.getSQLState(),
            cause.getMessage()),
        cause);
  }

  /** A serialisation failure or a deadlock: the same work may well succeed now. */
  static boolean meansAgain(DataAccessException failure) {
    return RERUN.contains(failure.sqlState());
  }

  /** Said by the server, not found out by the driver on the way there or back. */
  static boolean isRefusal(DataAccessException failure) {
    var cause = failure.getCause(PSQLException.class);
    return cause != null && cause.getServerErrorMessage() != null;
  }

  static boolean meansNotNow(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException) return true;
    var state = failure.getSQLState();
    return state != null
        && state.length() == 5
        && (CLASSES.contains(state.substring(0, 2))
            || state.startsWith(OPERATOR)
            || state.equals(STATEMENT_TIMEOUT)
            || state.equals(LOCK_TIMEOUT)
            || state.equals(IDLE_IN_TRANSACTION)
            || state.equals(READ_ONLY));
  }
}
