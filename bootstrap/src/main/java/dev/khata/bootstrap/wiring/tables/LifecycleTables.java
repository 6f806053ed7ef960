package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.lifecycle.LifecyclePersistence;

/** What is kept of deleted accounts. */
final class LifecycleTables extends TablesModule<LifecyclePersistence> {
  private final Database database;

  LifecycleTables(Database database) {
    super(LifecyclePersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Archive.class, LifecyclePersistence::archive);
  }

  @Provides
  @Singleton
  LifecyclePersistence persistence() {
    return new LifecyclePersistence(database);
  }
}
