package dev.khata.application.messaging;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.MessageState;
import dev.khata.domain.messaging.Messages;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes letters in: each is recorded in the transaction that causes it, and sent at once when that
 * transaction has committed. Called inside a transaction, save for those it only makes ready.
 */
public final class PostOffice {
  private final Messages messages;
  private final Seal seal;
  private final Express express;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  PostOffice(
      Messages messages,
      Seal seal,
      Express express,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.messages = messages;
    this.seal = seal;
    this.express = express;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A letter to be recorded.
   *
   * @param replaces a label: an older unsent message with the same one is cancelled
   * @param expiresAt after this it is worthless and not sent
   */
  public record Posting(
      Letter letter, Optional<String> replaces, Instant expiresAt, Origin origin) {}

  /** A letter whose message somebody else records, in a statement of theirs. */
  public record Ready(Message message, Letter letter) {}

  public void post(Posting posting) {
    Ready ready = ready(posting);
    messages.add(ready.message());
    send(ready);
  }

  /** Writes nothing; whoever records the message says so by {@link #send}. */
  public Ready ready(Posting posting) {
    return new Ready(message(posting, MessageState.PENDING), posting.letter());
  }

  /** Sends a letter whose message is recorded, in this transaction or just now. */
  public void send(Ready ready) {
    transactions.afterCommit(() -> express.send(ready.message(), ready.letter()));
  }

  /**
   * Records a letter that nobody is to get. Where an answer must not tell whether somebody exists,
   * it costs as much as {@link #post}.
   */
  public void withhold(Posting posting) {
    messages.add(message(posting, MessageState.WITHHELD));
  }

  /** The message is born claimed by the sender that runs right after the commit. */
  private Message message(Posting posting, MessageState state) {
    Instant now = clock.instant();
    UUID id = ids.next();
    return new Message(
        id,
        posting.letter().channel(),
        state,
        seal.close(posting.letter(), id),
        posting.replaces(),
        now,
        posting.expiresAt(),
        now.plus(Delivering.CLAIM),
        1,
        0,
        posting.origin().requestId(),
        posting.origin().traceparent());
  }
}
