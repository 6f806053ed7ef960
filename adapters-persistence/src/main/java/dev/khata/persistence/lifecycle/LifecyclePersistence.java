package dev.khata.persistence.lifecycle;

import dev.khata.domain.lifecycle.Archive;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of the lifecycle of accounts, kept in one database. */
public final class LifecyclePersistence {
  private LifecyclePersistence() {}

  public static Ports ports(Database database) {
    return Ports.none().with(Archive.class, new JooqArchive(database));
  }
}
