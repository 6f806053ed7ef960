package dev.khata.application.messaging;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows users their notifications, the newest first, in the language that they now speak. */
public final class ReadInbox {
  private final Inbox inbox;
  private final Wording wording;
  private final InstantSource clock;

  @Inject
  ReadInbox(Inbox inbox, Wording wording, InstantSource clock) {
    this.inbox = inbox;
    this.wording = wording;
    this.clock = clock;
  }

  /** A notification and its words. */
  public record Shown(InboxMessage message, Wording.Notification words) {}

  /**
   * Reading marks nothing as read.
   *
   * @param language the BCP 47 tag of the one in which the user is answered
   */
  public Page<Shown> handle(UserId user, String language, Window window) {
    Page<InboxMessage> page = inbox.page(user, window, clock.instant());
    return new Page<>(
        page.items().stream().map(message -> shown(message, language)).toList(), page.total());
  }

  private Shown shown(InboxMessage message, String language) {
    return new Shown(
        message, wording.notification(message.template(), language, message.variables()));
  }
}
