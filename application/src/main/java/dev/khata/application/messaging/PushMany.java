package dev.khata.application.messaging;

import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.messaging.Waiting;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes ready the pushes by which many users are told one and the same. Writes nothing; whoever
 * causes them records them, and the dispatcher sends them.
 */
public final class PushMany {
  /** So many unsent messages keep the dispatcher busy for long, and others waiting. */
  private static final int PLENTY = 10_000;

  private final PostOffice post;
  private final Messages messages;
  private final Vendors vendors;
  private final Consent consent;
  private final InstantSource clock;

  @Inject
  PushMany(
      PostOffice post, Messages messages, Vendors vendors, Consent consent, InstantSource clock) {
    this.post = post;
    this.messages = messages;
    this.vendors = vendors;
    this.consent = consent;
    this.clock = clock;
  }

  /**
   * @param kind by which users do without it, unless it is owed to them
   * @param devices of each of the users
   * @param expiresAt from then on it is not sent
   */
  public record Command(
      Template template,
      Template.Kind kind,
      Map<UserId, List<UUID>> devices,
      String language,
      Map<String, String> variables,
      Instant expiresAt,
      Origin origin) {}

  /** Whether somebody carries pushes, and is not behind with what there is. */
  public boolean hasRoom() {
    return vendors.serve(Channel.PUSH)
        && messages.waiting(PLENTY, clock.instant()).stream().mapToInt(Waiting::messages).sum()
            < PLENTY;
  }

  public List<Message> handle(Command command) {
    return wanting(command).stream()
        .flatMap(user -> command.devices().getOrDefault(user, List.of()).stream())
        .map(device -> message(command, device))
        .toList();
  }

  private Set<UserId> wanting(Command command) {
    Set<UserId> users = command.devices().keySet();
    return command.kind().isOwed() ? users : asked(users, command.kind());
  }

  private Set<UserId> asked(Set<UserId> users, Template.Kind kind) {
    return consent.allowed(users, kind).entrySet().stream()
        .filter(allowed -> allowed.getValue().contains(Channel.PUSH))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Message message(Command command, UUID device) {
    Content content =
        new Content(
            new Recipient.Device(device),
            command.template(),
            command.language(),
            command.variables());
    return post.unclaimed(
        new PostOffice.Posting(content, Optional.empty(), command.expiresAt(), command.origin()));
  }
}
