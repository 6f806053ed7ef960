package dev.khata.application.messaging;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a user something in the app: in their inbox, and by push on each of their devices. Called
 * inside the transaction that causes it.
 *
 * <p>What is not owed to the user goes only where they want it.
 */
public final class Notify {
  private static final Duration SHOWN = Duration.ofDays(365);
  private static final Duration WORTH_PUSHING = Duration.ofHours(24);

  private final Inbox inbox;
  private final PushTargets targets;
  private final Vendors vendors;
  private final PostOffice post;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  Notify(
      Inbox inbox,
      PushTargets targets,
      Vendors vendors,
      PostOffice post,
      InstantSource clock,
      Ids ids) {
    this.inbox = inbox;
    this.targets = targets;
    this.vendors = vendors;
    this.post = post;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param language in which a push is written; an inbox is written when it is read
   * @param expiresAt from then on it is neither shown nor sent; a year from now where it is empty
   */
  public record Command(
      UserId user,
      Template template,
      String language,
      Map<String, String> variables,
      Optional<Instant> expiresAt,
      Origin origin) {}

  public void handle(Command command) {
    Instant now = clock.instant();
    if (wants(command, Channel.INBOX)) {
      inbox.add(
          new InboxMessage(
              ids.next(),
              command.user(),
              command.template(),
              command.variables(),
              now,
              command.expiresAt().orElse(now.plus(SHOWN)),
              Optional.empty()));
    }
    if (wants(command, Channel.PUSH) && vendors.serve(Channel.PUSH)) {
      targets.of(command.user()).forEach(target -> push(command, target, now));
    }
  }

  private boolean wants(Command command, Channel channel) {
    return command.template().channels().contains(channel)
        && post.isDue(command.user(), command.template(), channel);
  }

  private void push(Command command, UUID target, Instant now) {
    Instant pushed = now.plus(WORTH_PUSHING);
    Instant expiresAt = command.expiresAt().filter(pushed::isAfter).orElse(pushed);
    Content content =
        new Content(
            new Recipient.Device(target),
            command.template(),
            command.language(),
            command.variables());
    post.record(new PostOffice.Posting(content, Optional.empty(), expiresAt, command.origin()));
  }
}
