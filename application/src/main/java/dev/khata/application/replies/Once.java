package dev.khata.application.replies;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.Replies.Claim;
import dev.khata.domain.replies.ReplyKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs use cases once, however often their request is sent. The claim of the key, the effect and
 * its outcome are one transaction, so whatever ends it early also frees the key: an exception, a
 * crash, a lost connection. Of a use case of several transactions this is the first one.
 */
public final class Once {
  /** How long a request may be sent again. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Replies replies;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  Once(Replies replies, Transactions transactions, InstantSource clock) {
    this.replies = replies;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param key where there is none, the work runs as if called directly, without a transaction of
   *     its own
   * @param work its exceptions are not recorded
   */
  public <R> Answer<R> run(Optional<ReplyKey> key, Outcomes<R> outcomes, Supplier<R> work) {
    if (key.isEmpty()) {
      return new Answer.First<>(work.get());
    }
    return transactions.inTransaction(() -> claimed(key.get(), outcomes, work));
  }

  /**
   * The same for a use case of several transactions.
   *
   * @param key where there is none, the work is done as if called directly
   * @param outcomes of what was begun; read again, it may have come further meanwhile
   */
  public <R> Answer<R> run(Optional<ReplyKey> key, Outcomes<R> outcomes, Stages<R> stages) {
    Answer<R> begun =
        key.isEmpty()
            ? new Answer.First<>(transactions.inTransaction(stages::begin))
            : run(key, outcomes, stages::begin);
    return switch (begun) {
      case Answer.First<R>(R first) -> new Answer.First<>(stages.goOn(first));
      case Answer.Again<R>(R first) ->
          stages.found(first).<Answer<R>>map(Answer.Again::new).orElseGet(Answer.StillRunning::new);
      case Answer.StillRunning<R> running -> running;
      case Answer.OtherRequest<R> other -> other;
    };
  }

  /** The reply that is to be recorded along with what the request brings about. */
  public PlannedReply planned(ReplyKey key, String kind) {
    return new PlannedReply(key, kind, clock.instant().plus(KEPT));
  }

  private <R> Answer<R> claimed(ReplyKey key, Outcomes<R> outcomes, Supplier<R> work) {
    Instant now = clock.instant();
    return switch (replies.claim(key, now)) {
      case Claim.Taken() -> new Answer.StillRunning<>();
      case Claim.Answered(String body, String outcome) ->
          body.equals(key.body())
              ? new Answer.Again<>(outcomes.read(outcome))
              : new Answer.OtherRequest<>();
      case Claim.Free() -> {
        R result = work.get();
        replies.record(key, outcomes.write(result), now.plus(KEPT));
        yield new Answer.First<>(result);
      }
    };
  }
}
