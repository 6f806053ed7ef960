package dev.khata.application.wallet;

import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldRefusal;
import dev.khata.domain.wallet.HoldState;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sets money of a user aside for what will be captured later. */
public final class PlaceHold {
  private final Holds holds;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public PlaceHold(Holds holds, Transactions transactions, InstantSource clock, Ids ids) {
    this.holds = holds;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param key a second hold under it is a replay of the first
   * @param lasts how long it can be captured; above zero
   */
  public record Command(BusinessKey key, CustomerAccount account, Money amount, Duration lasts) {}

  public sealed interface Result {
    /** This one, or the one that was placed under the key before. */
    record Placed(Hold hold) implements Result {}

    record Refused(HoldRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    Instant now = clock.instant();
    Hold hold =
        new Hold(
            ids.next(),
            command.account(),
            command.amount(),
            command.key(),
            HoldState.PLACED,
            now,
            now.plus(command.lasts()),
            Optional.empty());
    return switch (transactions.<Holds.Placement>inTransaction(() -> holds.place(hold))) {
      case Holds.Placement.Placed placed -> new Result.Placed(placed.hold());
      case Holds.Placement.Replayed replayed -> new Result.Placed(replayed.first());
      case Holds.Placement.InsufficientFunds no ->
          new Result.Refused(new HoldRefusal.InsufficientFunds());
      case Holds.Placement.OwnerGone gone -> new Result.Refused(new HoldRefusal.OwnerGone());
    };
  }
}
