package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.replies.Replies;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.replies.RepliesPersistence;

/** What requests under an Idempotency-Key were answered. */
final class RepliesTables extends TablesModule<RepliesPersistence> {
  private final Database database;

  RepliesTables(Database database) {
    super(RepliesPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Replies.class, RepliesPersistence::replies);
  }

  @Provides
  @Singleton
  RepliesPersistence persistence() {
    return new RepliesPersistence(database);
  }
}
