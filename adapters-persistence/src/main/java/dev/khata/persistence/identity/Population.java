package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.ARCHIVED_USER;
import static dev.khata.persistence.jooq.Tables.USERS;

import dev.khata.persistence.database.Database;

/** Who is in a database at all, for whoever has to know before the ports stand. */
public final class Population {
  private Population() {}

  /** Whether it holds a user, or one who has left. */
  public static boolean isIn(Database database) {
    var dsl = database.dsl();
    return dsl.fetchExists(dsl.selectOne().from(USERS))
        || dsl.fetchExists(dsl.selectOne().from(ARCHIVED_USER));
  }
}
