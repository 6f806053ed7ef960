package dev.khata.application.points;

import dev.khata.domain.identity.ProfileCompletions;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Earning;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.BusinessKey;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Points for a profile that is complete, once for ever. */
public final class RewardProfile implements ProfileCompletions {
  private static final String CAUSE = "POINTS_PROFILE";
  private static final int MAX_LOOKS = 3;

  private final Balances balances;
  private final Journal journal;

  @Inject
  public RewardProfile(Balances balances, Journal journal) {
    this.balances = balances;
    this.journal = journal;
  }

  @Override
  public void completed(UserId user, Instant now) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      Money owed = balances.of(CustomerAccount.points(user).receivable()).total();
      if (!(journal.append(entry(user, owed, now), now) instanceof Journal.Receipt.Uncovered)) {
        // They are given, or had been, or there is nobody any more to get them.
        return;
      }
    }
    throw new Overloaded("points kept changing", Duration.ofSeconds(1));
  }

  private static JournalEntry entry(UserId user, Money owed, Instant now) {
    return JournalEntry.keyed(
        new BusinessKey(CAUSE, user.toString()),
        new EntryKind(CAUSE),
        now,
        Earning.coming(user, Earning.PROFILE, owed));
  }
}
