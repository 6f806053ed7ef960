package dev.khata.persistence.engagement;

import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.engagement.Notifications;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of engagement, kept in one database. */
public final class EngagementPersistence {
  private EngagementPersistence() {}

  public static Ports ports(Database database) {
    return Ports.none()
        .telling(new OwnEngagement(database))
        .with(Contents.class, new JooqContents(database))
        .with(Contacts.class, new JooqContacts(database))
        .with(Announcements.class, new JooqAnnouncements(database))
        .with(Notifications.class, new JooqNotifications(database));
  }
}
