package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;

/** The ports of messaging, kept in one database. */
public final class MessagingPersistence {
  private final Messages messages;
  private final Outbox outbox;

  public MessagingPersistence(Database database) {
    this.messages = new JooqMessages(database);
    this.outbox = new JooqOutbox(database);
  }

  public Messages messages() {
    return messages;
  }

  public Outbox outbox() {
    return outbox;
  }
}
