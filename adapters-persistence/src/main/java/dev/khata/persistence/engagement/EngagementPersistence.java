package dev.khata.persistence.engagement;

import dev.khata.domain.engagement.Contents;
import dev.khata.persistence.database.Database;

/** The ports of engagement, kept in one database. */
public final class EngagementPersistence {
  private final Contents contents;

  public EngagementPersistence(Database database) {
    this.contents = new JooqContents(database);
  }

  public Contents contents() {
    return contents;
  }
}
