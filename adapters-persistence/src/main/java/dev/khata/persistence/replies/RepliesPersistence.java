package dev.khata.persistence.replies;

import dev.khata.domain.replies.Replies;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The port of replies, kept in one database. */
public final class RepliesPersistence {
  private RepliesPersistence() {}

  public static Ports ports(Database database) {
    return Ports.none().with(Replies.class, new JooqReplies(database));
  }
}
