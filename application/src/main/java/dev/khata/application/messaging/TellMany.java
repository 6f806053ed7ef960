package dev.khata.application.messaging;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes ready what many users are told at once: to each a message where they can be reached, one in
 * their inbox, and a push on each of their devices. Writes nothing; whoever causes it records all
 * of it in a statement of theirs, and the dispatcher sends it.
 *
 * <p>What is not owed to a user goes only where they want it.
 */
public final class TellMany {
  private static final Duration SHOWN = Duration.ofDays(365);

  private final PostOffice post;
  private final PushTargets targets;
  private final Vendors vendors;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  TellMany(PostOffice post, PushTargets targets, Vendors vendors, InstantSource clock, Ids ids) {
    this.post = post;
    this.targets = targets;
    this.vendors = vendors;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What one user is told.
   *
   * @param to beside the inbox and devices; empty where they can't be reached
   * @param language in which they are written to; an inbox is written when it is read
   * @param expiresAt from then on it is not sent; an inbox shows it for a year
   */
  public record Told(
      UserId user,
      Optional<Recipient> to,
      Template template,
      String language,
      Map<String, String> variables,
      Instant expiresAt) {
    public Told {
      variables = Map.copyOf(variables);
    }

    private Content content(Recipient recipient) {
      return new Content(recipient, template, language, variables);
    }
  }

  /** What is to be recorded. */
  public record Batch(List<Message> messages, List<InboxMessage> inbox) {
    public static final Batch NONE = new Batch(List.of(), List.of());

    public Batch {
      messages = List.copyOf(messages);
      inbox = List.copyOf(inbox);
    }
  }

  public Batch handle(List<Told> all, Origin origin) {
    Map<UserId, List<UUID>> devices = devices(all);
    Due due = due(all);
    return new Batch(
        all.stream()
            .flatMap(told -> addressed(told, devices))
            .filter(one -> due.by(one.channel(), one.told()))
            .map(one -> message(one, origin))
            .toList(),
        all.stream().filter(told -> due.by(Channel.INBOX, told)).map(this::inboxed).toList());
  }

  /** By which channels each is owed what they are told, or wants it. */
  private record Due(Map<Template, Map<UserId, Set<Channel>>> channels) {
    boolean by(Channel channel, Told told) {
      return channels
          .getOrDefault(told.template(), Map.of())
          .getOrDefault(told.user(), Set.of())
          .contains(channel);
    }
  }

  private Due due(List<Told> all) {
    return new Due(
        all.stream().collect(Collectors.groupingBy(Told::template)).entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, of -> post.due(users(of.getValue()), of.getKey()))));
  }

  private static Set<UserId> users(List<Told> all) {
    return all.stream().map(Told::user).collect(Collectors.toUnmodifiableSet());
  }

  private Map<UserId, List<UUID>> devices(List<Told> all) {
    Set<UserId> users = users(all);
    return users.isEmpty() || !vendors.serve(Channel.PUSH) ? Map.of() : targets.ofEach(users);
  }

  private static Stream<Addressed> addressed(Told told, Map<UserId, List<UUID>> devices) {
    return Stream.concat(
            told.to().stream(),
            devices.getOrDefault(told.user(), List.of()).stream().map(Recipient.Device::new))
        .map(to -> new Addressed(told, to));
  }

  /** What somebody is told, and to where. */
  private record Addressed(Told told, Recipient to) {
    Channel channel() {
      return to.channel();
    }
  }

  private Message message(Addressed addressed, Origin origin) {
    Told told = addressed.told();
    return post.unclaimed(
        new PostOffice.Posting(
            told.content(addressed.to()), Optional.empty(), told.expiresAt(), origin));
  }

  private InboxMessage inboxed(Told told) {
    Instant now = clock.instant();
    return new InboxMessage(
        ids.next(),
        told.user(),
        told.template(),
        told.variables(),
        now,
        now.plus(SHOWN),
        Optional.empty());
  }
}
