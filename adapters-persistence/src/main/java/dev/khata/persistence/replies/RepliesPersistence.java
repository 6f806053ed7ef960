package dev.khata.persistence.replies;

import dev.khata.domain.replies.Replies;
import dev.khata.persistence.database.Database;

/** The port of replies, kept in one database. */
public final class RepliesPersistence {
  private final Replies replies;

  public RepliesPersistence(Database database) {
    this.replies = new JooqReplies(database);
  }

  public Replies replies() {
    return replies;
  }
}
