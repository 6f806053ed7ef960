package dev.khata.persistence.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.engagement.NotificationsSuite;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Inbox;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.messaging.MessagingPersistence;
import dev.khata.persistence.messaging.Somebody;
import dev.khata.persistence.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqNotificationsTest extends NotificationsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Ports engagement = EngagementPersistence.ports(DATABASE.database());
  private final Inbox inbox = MessagingPersistence.ports(DATABASE.database()).get(Inbox.class);

  @Override
  protected Notifications notifications() {
    return engagement.get(Notifications.class);
  }

  @Override
  protected Announcements announcements() {
    return engagement.get(Announcements.class);
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }

  @Override
  protected UserId somebody() {
    return Somebody.in(DATABASE);
  }

  @Test
  void what_a_newer_release_wrote_is_left_to_it_or_read_as_well_as_can_be() {
    HexId forSomeOfNextYear = announced(1);
    HexId urgent = announced(2);
    set(forSomeOfNextYear, "audience", "OF_NEXT_YEAR");
    set(urgent, "priority", "URGENT");

    Page<Notification> page = notifications().page(reader, ALL, at(60));

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.items())
        .satisfiesExactly(
            one -> {
              assertThat(one.id()).isEqualTo(urgent);
              assertThat(((Notification.Public) one).announcement().draft().priority())
                  .isEqualTo(Priority.NORMAL);
            });
    assertThat(shown(reader(Audience.POSTPAID))).isEmpty();
  }

  private static void set(HexId announcement, String column, String value) {
    DATABASE
        .dsl()
        .execute(
            "UPDATE announcement SET " + column + " = ? WHERE id = ?",
            value,
            announcement.digits());
  }
}
