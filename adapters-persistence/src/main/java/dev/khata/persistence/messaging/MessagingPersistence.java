package dev.khata.persistence.messaging;

import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Outbox;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import java.util.List;

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

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(new SealedMessages(database, keys.messages()));
  }
}
