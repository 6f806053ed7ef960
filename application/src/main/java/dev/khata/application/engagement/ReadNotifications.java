package dev.khata.application.engagement;

import dev.khata.application.messaging.Wording;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows a user what they are told in the app, and notes that they have now seen it; what is shown
 * is how it stood before. What is their own is put into words now, in the language that they speak;
 * an announcement is as its author wrote it.
 */
public final class ReadNotifications {
  private final Notifications notifications;
  private final Announcements announcements;
  private final Inbox inbox;
  private final Consent consent;
  private final Wording wording;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public ReadNotifications(
      Notifications notifications,
      Announcements announcements,
      Inbox inbox,
      Consent consent,
      Wording wording,
      Transactions transactions,
      InstantSource clock) {
    this.notifications = notifications;
    this.announcements = announcements;
    this.inbox = inbox;
    this.consent = consent;
    this.wording = wording;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param language the BCP 47 tag of the one in which the user is answered
   */
  public record Command(User user, String language, Window window) {}

  /** A notification and its words. */
  public record Shown(Notification notification, Wording.Notification words) {}

  public Page<Shown> handle(Command command) {
    Page<Notification> page = transactions.inTransaction(() -> read(command));
    return new Page<>(
        page.items().stream().map(notification -> shown(notification, command.language())).toList(),
        page.total());
  }

  private Page<Notification> read(Command command) {
    User user = command.user();
    Instant now = clock.instant();
    Reader reader = Reader.of(user, consent.unwanted(user.id(), Channel.INBOX));
    Page<Notification> page = notifications.page(reader, command.window(), now);
    List<Notification> unseen =
        page.items().stream().filter(notification -> notification.seenAt().isEmpty()).toList();
    Set<UUID> own = ids(unseen, Notification.Own.class, notice -> notice.message().id());
    Set<HexId> announced = ids(unseen, Notification.Public.class, Notification.Public::id);
    if (!own.isEmpty()) {
      inbox.markRead(user.id(), own, now);
    }
    if (!announced.isEmpty()) {
      announcements.see(user.id(), announced, now);
    }
    return page;
  }

  private static <N extends Notification, I> Set<I> ids(
      List<Notification> all, Class<N> kind, Function<N, I> id) {
    return all.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Shown shown(Notification notification, String language) {
    return new Shown(
        notification,
        switch (notification) {
          case Notification.Own(InboxMessage message) ->
              wording.notification(message.template(), language, message.variables());
          case Notification.Public(Announcement announcement, var _) ->
              new Wording.Notification(
                  announcement.draft().title().text(), announcement.draft().body().text());
        });
  }
}
