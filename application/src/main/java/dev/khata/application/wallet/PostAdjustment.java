package dev.khata.application.wallet;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.EntryId;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Side;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Books an adjustment that needs no further consent; within the caller's transaction. */
public final class PostAdjustment {
  private static final int MOST_LOOKS = 3;

  private final Journal journal;
  private final Balances balances;

  @Inject
  PostAdjustment(Journal journal, Balances balances) {
    this.journal = journal;
    this.balances = balances;
  }

  /** The entry; empty when there is less to take than the adjustment says. */
  Optional<EntryId> handle(Adjustment adjustment, Instant now) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Money owed = balances.of(adjustment.account().receivable()).total();
      switch (journal.append(adjustment.entry(owed, now), now)) {
        case Journal.Receipt.Recorded recorded -> {
          return Optional.of(recorded.entry());
        }
        case Journal.Receipt.Replayed replayed -> {
          return Optional.of(replayed.first());
        }
        case Journal.Receipt.Uncovered uncovered -> {
          if (adjustment.side() == Side.DEBIT) {
            return Optional.empty();
          }
          // Somebody else settled meanwhile a part of what the user owed.
        }
      }
    }
    throw new Overloaded("an account kept changing", Duration.ofSeconds(1));
  }
}
