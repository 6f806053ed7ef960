package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;

/** The ports of messaging, kept in one database. */
public final class MessagingPersistence {
  private final Messages messages;
  private final Inbox inbox;
  private final Outbox outbox;

  public MessagingPersistence(Database database) {
    this.messages = new JooqMessages(database);
    this.inbox = new JooqInbox(database);
    this.outbox = new JooqOutbox(database);
  }

  public Messages messages() {
    return messages;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Outbox outbox() {
    return outbox;
  }
}
