package dev.khata.application.engagement;

import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Inbox and announcements in memory, as one list. */
public final class InMemoryNotifications implements Notifications {
  private static final Window ALL = new Window(0, Integer.MAX_VALUE);
  private static final Comparator<Notification> NEWEST_FIRST =
      Comparator.comparing(Notification::createdAt)
          .thenComparing(notification -> notification.id().digits())
          .reversed();

  private final Inbox inbox;
  private final InMemoryAnnouncements announcements;

  public InMemoryNotifications(Inbox inbox, InMemoryAnnouncements announcements) {
    this.inbox = inbox;
    this.announcements = announcements;
  }

  @Override
  public Page<Notification> page(Reader reader, Window window, Instant now) {
    Stream<Notification> own =
        inbox.page(reader.user(), ALL, now).items().stream()
            .filter(message -> reader.wants(message.template().kind()))
            .map(Notification.Own::new);
    List<Notification> all =
        Stream.concat(own, announcements.shown(reader, now).stream()).sorted(NEWEST_FIRST).toList();
    return new Page<>(
        all.stream().skip(window.offset()).limit(window.limit()).toList(), all.size());
  }
}
