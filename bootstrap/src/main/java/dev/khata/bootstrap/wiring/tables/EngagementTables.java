package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.engagement.Contents;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.engagement.EngagementPersistence;

/** What operators publish. */
final class EngagementTables extends TablesModule<EngagementPersistence> {
  private final Database database;

  EngagementTables(Database database) {
    super(EngagementPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Contents.class, EngagementPersistence::contents);
  }

  @Provides
  @Singleton
  EngagementPersistence persistence() {
    return new EngagementPersistence(database);
  }
}
