package dev.khata.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Keeps a database from being migrated by an older Khata than the one that migrated it last: the
 * older functions would be put back over the newer ones. Asked once more before each migration,
 * under Flyway's lock, since a newer Khata may migrate at the same moment.
 */
final class RefuseNewer implements Callback {
  private final NewerMigrations newer = NewerMigrations.shipped();

  /**
   * @throws SchemaFailure with a sentence for the operator
   */
  void check(Connection connection) {
    try {
      var found = newer.in(connection);
      if (!found.isEmpty()) {
        throw new SchemaFailure(
            "a newer Khata has migrated this database ("
                + String.join(", ", found)
                + "), and this one would put older functions back: migrate with the newer one");
      }
    } catch (SQLException e) {
      throw new SchemaFailure("can't read which migrations were applied: " + e.getMessage(), e);
    }
  }

  @Override
  public void handle(Event event, Context context) {
    check(context.getConnection());
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "refuse-newer";
  }
}
