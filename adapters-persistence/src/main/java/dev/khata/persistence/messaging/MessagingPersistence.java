package dev.khata.persistence.messaging;

import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of messaging, kept in one database. */
public final class MessagingPersistence {
  private MessagingPersistence() {}

  public static Ports ports(Database database) {
    return Ports.none()
        .telling(new OwnInbox(database))
        .with(Messages.class, new JooqMessages(database))
        .with(Inbox.class, new JooqInbox(database))
        .with(Outbox.class, new JooqOutbox(database));
  }
}
