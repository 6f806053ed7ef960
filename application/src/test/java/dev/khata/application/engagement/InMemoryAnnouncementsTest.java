package dev.khata.application.engagement;

import dev.khata.application.messaging.InMemoryInbox;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Inbox;
import java.util.concurrent.atomic.AtomicLong;

class InMemoryAnnouncementsTest extends AnnouncementsSuite {
  private final AtomicLong users = new AtomicLong();
  private final Inbox inbox = new InMemoryInbox();
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();

  @Override
  protected Notifications notifications() {
    return new InMemoryNotifications(inbox, announcements);
  }

  @Override
  protected Announcements announcements() {
    return announcements;
  }

  @Override
  protected Inbox inbox() {
    return inbox;
  }

  @Override
  protected UserId somebody() {
    return new UserId(users.incrementAndGet());
  }
}
