package dev.khata.application.points;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.points.Earning;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;

/** The points of somebody who deletes their account: no money, so they are gone without asking. */
public final class ForfeitPoints implements LeavesWith {
  private static final EntryKind FORFEITURE = new EntryKind("POINTS_FORFEITURE");
  private static final int MAX_LOOKS = 4;

  private final Balances balances;
  private final Journal journal;

  @Inject
  public ForfeitPoints(Balances balances, Journal journal) {
    this.balances = balances;
    this.journal = journal;
  }

  @Override
  public void leave(Departure departure) {
    CustomerAccount points = CustomerAccount.points(departure.user());
    for (int look = 0; look < MAX_LOOKS; look++) {
      Money all = balances.of(points).available();
      if (all.isZero()) {
        return;
      }
      // Whether it was covered or not, the next look tells what came or went meanwhile.
      journal.append(
          JournalEntry.unkeyed(
              FORFEITURE, departure.at(), Earning.going(departure.user(), all, all)),
          departure.at());
    }
    throw new Overloaded("points kept changing", Duration.ofSeconds(1));
  }
}
