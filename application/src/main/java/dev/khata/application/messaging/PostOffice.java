package dev.khata.application.messaging;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes messages in: each is recorded in the transaction that causes it, and sent at once when that
 * transaction has committed. Called inside a transaction, save for those it only makes ready.
 *
 * <p>What is owed to its recipient goes without asking for consent; see {@link Template.Kind}.
 */
public final class PostOffice {
  private final Messages messages;
  private final Seal seal;
  private final Express express;
  private final Consent consent;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  PostOffice(
      Messages messages,
      Seal seal,
      Express express,
      Consent consent,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.messages = messages;
    this.seal = seal;
    this.express = express;
    this.consent = consent;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A message to be recorded.
   *
   * @param replaces a label: an older unsent message with the same one is cancelled
   * @param expiresAt after this it is worthless and not sent
   */
  public record Posting(
      Content content, Optional<String> replaces, Instant expiresAt, Origin origin) {}

  /** A message that somebody else records, in a statement of theirs. */
  public record Ready(Message message, Content content) {}

  /**
   * @throws IllegalArgumentException when the recipient can do without the message
   */
  public void post(Posting posting) {
    requireOwed(posting);
    record(posting);
  }

  /** False when the message is not owed to the user and they do without; nothing is recorded. */
  public boolean postIfWanted(UserId user, Posting posting) {
    boolean due = isDue(user, posting.content().template(), posting.content().channel());
    if (due) {
      record(posting);
    }
    return due;
  }

  /** Whether such a message is owed to the user, or wanted by them. */
  boolean isDue(UserId user, Template template, Channel channel) {
    return template.kind().isOwed() || consent.allows(user, template.kind(), channel);
  }

  /**
   * Writes nothing; whoever records the message says so by {@link #send}.
   *
   * @throws IllegalArgumentException when the recipient can do without the message
   */
  public Ready ready(Posting posting) {
    requireOwed(posting);
    return pending(posting);
  }

  /**
   * As {@link #ready}, but nobody says when it is recorded: it is due at once, and left to the
   * dispatcher. For many at a time, and for those who have asked for consent where it is needed.
   */
  Message unclaimed(Posting posting) {
    Instant now = clock.instant();
    return message(posting, MessageState.PENDING, now, now, 0);
  }

  /** By which channels such a message is owed to each of the users, or wanted by them. */
  Map<UserId, Set<Channel>> due(Set<UserId> users, Template template) {
    return template.kind().isOwed()
        ? users.stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> template.channels()))
        : consent.allowed(users, template.kind());
  }

  private static void requireOwed(Posting posting) {
    Template template = posting.content().template();
    if (!template.kind().isOwed()) {
      throw new IllegalArgumentException("consent was not asked for: " + template.key());
    }
  }

  /** Sends a message that is recorded, in this transaction or just now. */
  public void send(Ready ready) {
    transactions.afterCommit(() -> express.send(ready.message(), ready.content()));
  }

  /**
   * Records a message that nobody is to get. Where an answer must not tell whether somebody exists,
   * it costs as much as {@link #post}.
   */
  public void withhold(Posting posting) {
    messages.add(message(posting, MessageState.WITHHELD));
  }

  /** For those who have asked for consent where it is needed. */
  void record(Posting posting) {
    Ready ready = pending(posting);
    messages.add(ready.message());
    send(ready);
  }

  private Ready pending(Posting posting) {
    return new Ready(message(posting, MessageState.PENDING), posting.content());
  }

  /** The message is born claimed by the sender that runs right after the commit. */
  private Message message(Posting posting, MessageState state) {
    Instant now = clock.instant();
    return message(posting, state, now, now.plus(Delivering.CLAIM), 1);
  }

  private Message message(
      Posting posting, MessageState state, Instant now, Instant claimedUntil, int doubts) {
    UUID id = ids.next();
    return new Message(
        id,
        posting.content().channel(),
        state,
        seal.close(posting.content(), id),
        posting.replaces(),
        now,
        posting.expiresAt(),
        claimedUntil,
        doubts,
        0,
        posting.origin().requestId(),
        posting.origin().traceparent());
  }
}
