package dev.khata.application.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Hold;
import dev.khata.domain.wallet.HoldRefusal;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes held money, all of it or a part, and lets the rest go. */
public final class CaptureHold {
  private final Holds holds;
  private final Journal journal;
  private final Owners owners;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  CaptureHold(
      Holds holds, Journal journal, Owners owners, Transactions transactions, InstantSource clock) {
    this.holds = holds;
    this.journal = journal;
    this.owners = owners;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param amount above zero, at most what is held
   * @param to the account of the house that gets it
   * @param kind what the entry is for
   */
  public record Command(UUID hold, Money amount, SystemAccount to, EntryKind kind) {}

  public sealed interface Result {
    /** By this command or by an equal one before it. */
    record Captured(Hold hold, EntryId entry) implements Result {}

    record Refused(HoldRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> capture(command));
  }

  private Result capture(Command command) {
    Instant now = clock.instant();
    Optional<Hold> locked = holds.lock(command.hold());
    if (locked.isEmpty()) {
      return new Result.Refused(new HoldRefusal.UnknownHold());
    }
    Hold hold = locked.get();
    if (hold.captured().filter(command.amount()::equals).isPresent()) {
      return new Result.Captured(hold, journal.under(hold.captureKey()).orElseThrow());
    }
    Optional<HoldRefusal> objection = hold.objectionTo(command.amount(), now);
    if (objection.isPresent()) {
      return new Result.Refused(objection.get());
    }
    if (!owners.keep(hold.account().owner())) {
      return new Result.Refused(new HoldRefusal.OwnerGone());
    }
    Hold captured = hold.capture(command.amount());
    holds.end(List.of(captured), now);
    return new Result.Captured(captured, post(captured, command, now));
  }

  private EntryId post(Hold hold, Command command, Instant now) {
    JournalEntry entry =
        JournalEntry.keyed(
            hold.captureKey(),
            command.kind(),
            now,
            List.of(
                Posting.debit(hold.account(), command.amount()),
                Posting.credit(command.to(), command.amount())));
    return switch (journal.append(entry, now)) {
      case Journal.Receipt.Recorded recorded -> recorded.entry();
      case Journal.Receipt.Replayed replayed ->
          throw new IllegalStateException("hold " + hold.id() + " was captured before");
      case Journal.Receipt.Uncovered uncovered ->
          throw new IllegalStateException("hold " + hold.id() + " is not covered");
      case Journal.Receipt.OwnersGone gone ->
          throw new IllegalStateException("who was kept has left: " + gone.owners());
    };
  }
}
