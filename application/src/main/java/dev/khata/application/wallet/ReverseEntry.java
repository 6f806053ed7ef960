package dev.khata.application.wallet;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.RecordedEntry;
import dev.khata.domain.wallet.Reversal;
import dev.khata.domain.wallet.ReversalRefusal;
import dev.khata.domain.wallet.WalletAction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes an entry back, whole or in part. What the user has spent by then and can't be taken from
 * the account stands as owed.
 */
public final class ReverseEntry {
  private static final int MAX_LOOKS = 3;

  private final Journal journal;
  private final Balances balances;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ReverseEntry(
      Journal journal,
      Balances balances,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.journal = journal;
    this.balances = balances;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param key a second reversal under it is a replay of the first
   * @param by none for the operator and for Khata itself
   */
  public record Command(EntryId entry, Reversal.Extent extent, BusinessKey key, Actor by) {}

  public sealed interface Result {
    /** By this command or by one with the same key before it. */
    record Reversed(EntryId reversal) implements Result {}

    record Refused(ReversalRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> reverse(command));
  }

  private Result reverse(Command command) {
    Optional<EntryId> first = journal.under(command.key());
    if (first.isPresent()) {
      return new Result.Reversed(first.get());
    }
    for (int look = 0; look < MAX_LOOKS; look++) {
      Optional<Result> result = look(command);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new Overloaded("an account kept changing", Duration.ofSeconds(1));
  }

  /** Empty when a balance fell between the read and the write. */
  private Optional<Result> look(Command command) {
    Instant now = clock.instant();
    Optional<RecordedEntry> found = journal.find(command.entry());
    if (found.isEmpty()) {
      return Optional.of(new Result.Refused(new ReversalRefusal.UnknownEntry()));
    }
    Balances.Snapshot there = balances.of(Reversal.concerned(found.get()));
    return switch (Reversal.decide(found.get(), command.extent(), there, command.key(), now)) {
      case Reversal.Decision.Refuse no -> Optional.of(new Result.Refused(no.reason()));
      case Reversal.Decision.Reverse reverse -> write(reverse.entry(), found.get(), command, now);
    };
  }

  private Optional<Result> write(
      JournalEntry reversal, RecordedEntry original, Command command, Instant now) {
    return switch (journal.append(reversal, now)) {
      case Journal.Receipt.Recorded recorded -> {
        tell(original, command, now);
        yield Optional.of(new Result.Reversed(recorded.entry()));
      }
      case Journal.Receipt.Replayed replayed -> Optional.of(new Result.Reversed(replayed.first()));
      case Journal.Receipt.Uncovered uncovered -> Optional.empty();
      case Journal.Receipt.OwnersGone gone ->
          Optional.of(new Result.Refused(new ReversalRefusal.OwnerGone()));
    };
  }

  private void tell(RecordedEntry original, Command command, Instant now) {
    Optional<UserId> owner =
        original.entry().postings().stream()
            .map(Posting::account)
            .filter(CustomerAccount.class::isInstance)
            .map(account -> ((CustomerAccount) account).owner())
            .findFirst();
    audit.append(new AuditEvent(now, WalletAction.ENTRY_REVERSED, command.by(), owner));
  }
}
