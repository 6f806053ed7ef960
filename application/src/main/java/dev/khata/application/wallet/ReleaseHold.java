package dev.khata.application.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldRefusal;
import dev.khata.domain.wallet.Holds;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets held money go. */
public final class ReleaseHold {
  private final Holds holds;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ReleaseHold(Holds holds, Transactions transactions, InstantSource clock) {
    this.holds = holds;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(UUID hold) {}

  public sealed interface Result {
    /** By this command or by one before it. */
    record Released(Hold hold) implements Result {}

    record Refused(HoldRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> release(command));
  }

  private Result release(Command command) {
    Optional<Hold> locked = holds.lock(command.hold());
    if (locked.isEmpty()) {
      return new Result.Refused(new HoldRefusal.UnknownHold());
    }
    Hold hold = locked.get();
    return switch (hold.state()) {
      case PLACED -> {
        Hold released = hold.release();
        holds.end(List.of(released), clock.instant());
        yield new Result.Released(released);
      }
      case RELEASED -> new Result.Released(hold);
      case CAPTURED, EXPIRED -> new Result.Refused(new HoldRefusal.Ended(hold.state()));
    };
  }
}
