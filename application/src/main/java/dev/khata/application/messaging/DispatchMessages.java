package dev.khata.application.messaging;

import dev.khata.domain.kernel.KeyNotGiven;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Messages;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * The safety net under {@link Express}: sends every message that is due and that no sender holds,
 * and ends those that can no longer be sent. Any number of instances may run it at once.
 *
 * <p>Each chunk is claimed in a transaction of its own; vendors are called outside of any.
 */
public final class DispatchMessages implements Recurring {
  private static final int CHUNK = 20;

  private final Messages messages;
  private final Seal seal;
  private final Delivering delivering;
  private final InstantSource clock;

  @Inject
  DispatchMessages(Messages messages, Seal seal, Delivering delivering, InstantSource clock) {
    this.messages = messages;
    this.seal = seal;
    this.delivering = delivering;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param sent messages that a vendor took
   * @param unsent messages that no vendor took this time
   * @param ended messages that expired, or whose outcome stayed unknown twice
   */
  public record Result(int sent, int unsent, int ended) {}

  @Override
  public String name() {
    return "dispatch-messages";
  }

  @Override
  public void run() {
    handle();
  }

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of messages that were tried
   */
  public Result handle(Progress progress) {
    int sent = 0;
    int unsent = 0;
    List<Message> claimed = claim();
    while (!claimed.isEmpty()) {
      int taken = dispatch(claimed);
      sent += taken;
      unsent += claimed.size() - taken;
      progress.at(sent + unsent, OptionalLong.empty());
      claimed = claim();
    }
    return new Result(sent, unsent, messages.endHopeless(clock.instant()));
  }

  private List<Message> claim() {
    Instant now = clock.instant();
    return messages.claimDue(CHUNK, now, now.plus(Delivering.CLAIM));
  }

  /** All of a chunk at once, so that slow vendors don't outlast the claim. */
  private int dispatch(List<Message> claimed) {
    LongAdder taken = new LongAdder();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Message message : claimed) {
        senders.execute(
            () -> {
              if (dispatch(message)) {
                taken.increment();
              }
            });
      }
    }
    return taken.intValue();
  }

  private boolean dispatch(Message message) {
    return switch (seal.open(message.sealed(), message.id())) {
      case Seal.Opened.Intact intact -> delivering.deliver(message, intact.content());
      case Seal.Opened.Lost lost -> {
        delivering.giveUp(message);
        yield false;
      }
      case Seal.Opened.NoKey(String id) -> {
        delivering.leave(message, new KeyNotGiven(KeyPurpose.MESSAGES, id));
        yield false;
      }
      case Seal.Opened.TooNew tooNew -> {
        delivering.leave(message);
        yield false;
      }
    };
  }
}
