package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.messaging.MessagingPersistence;

/** Messages, inboxes and the outbox. */
final class MessagingTables extends TablesModule<MessagingPersistence> {
  private final Database database;

  MessagingTables(Database database) {
    super(MessagingPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Messages.class, MessagingPersistence::messages);
    keep(Inbox.class, MessagingPersistence::inbox);
    keep(Outbox.class, MessagingPersistence::outbox);
  }

  @Provides
  @Singleton
  MessagingPersistence persistence() {
    return new MessagingPersistence(database);
  }
}
