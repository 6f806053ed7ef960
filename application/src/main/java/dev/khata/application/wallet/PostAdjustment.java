package dev.khata.application.wallet;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Books an adjustment that needs no further consent; within the caller's transaction. */
public final class PostAdjustment {
  private static final int MAX_LOOKS = 3;

  private final Journal journal;
  private final Balances balances;

  @Inject
  PostAdjustment(Journal journal, Balances balances) {
    this.journal = journal;
    this.balances = balances;
  }

  /** What came of booking one. */
  sealed interface Outcome {
    record Booked(EntryId entry) implements Outcome {}

    record Refused(AdjustmentRefusal reason) implements Outcome {}
  }

  Outcome handle(Adjustment adjustment, Instant now) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      Money owed = balances.of(adjustment.account().receivable()).total();
      switch (journal.append(adjustment.entry(owed, now), now)) {
        case Journal.Receipt.Recorded recorded -> {
          return new Outcome.Booked(recorded.entry());
        }
        case Journal.Receipt.Replayed replayed -> {
          return new Outcome.Booked(replayed.first());
        }
        case Journal.Receipt.Uncovered uncovered -> {
          if (adjustment.side() == Side.DEBIT) {
            return new Outcome.Refused(new AdjustmentRefusal.InsufficientFunds());
          }
          // Somebody else settled meanwhile a part of what the user owed.
        }
        case Journal.Receipt.OwnersGone gone -> {
          return new Outcome.Refused(new AdjustmentRefusal.OwnerGone());
        }
      }
    }
    throw new Overloaded("an account kept changing", Duration.ofSeconds(1));
  }
}
