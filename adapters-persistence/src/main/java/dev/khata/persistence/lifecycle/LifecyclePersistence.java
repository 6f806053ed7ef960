package dev.khata.persistence.lifecycle;

import dev.khata.domain.lifecycle.Archive;
import dev.khata.persistence.database.Database;

/** The ports of the lifecycle of accounts, kept in one database. */
public final class LifecyclePersistence {
  private final Archive archive;

  public LifecyclePersistence(Database database) {
    this.archive = new JooqArchive(database);
  }

  public Archive archive() {
    return archive;
  }
}
