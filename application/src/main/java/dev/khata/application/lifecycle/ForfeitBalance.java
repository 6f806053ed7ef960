package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.DeletionRefusal;
import dev.khata.domain.wallet.Balance;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.EntryKind;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Posting;
import dev.khata.domain.wallet.SystemAccount;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Empties the wallet of somebody who leaves. Called inside the transaction of their leaving, which
 * holds the wallet from its first entry on.
 */
public final class ForfeitBalance {
  private static final EntryKind FORFEITURE = new EntryKind("FORFEITURE");
  private static final int MOST_LOOKS = 4;

  private final Balances balances;
  private final Journal journal;

  @Inject
  ForfeitBalance(Balances balances, Journal journal) {
    this.balances = balances;
    this.journal = journal;
  }

  /** Empty when the wallet is empty then; else why it can't be emptied. */
  Optional<DeletionRefusal> handle(UserId owner, boolean forfeits, Instant now) {
    CustomerAccount wallet = CustomerAccount.wallet(owner);
    for (int look = 0; look < MOST_LOOKS; look++) {
      Balance balance = balances.of(wallet);
      if (balance.total().isZero()) {
        return Optional.empty();
      }
      if (!forfeits) {
        return Optional.of(DeletionRefusal.BALANCE_NOT_ZERO);
      }
      if (!balance.held().isZero()) {
        return Optional.of(DeletionRefusal.MONEY_ON_HOLD);
      }
      // Whether it was covered or not, the next look tells what came or went meanwhile.
      journal.append(entry(wallet, balance.total(), now), now);
    }
    throw new Overloaded("a wallet kept changing", Duration.ofSeconds(1));
  }

  /** Without a key: a user leaves once. */
  private static JournalEntry entry(CustomerAccount wallet, Money all, Instant now) {
    return JournalEntry.unkeyed(
        FORFEITURE,
        now,
        List.of(Posting.debit(wallet, all), Posting.credit(SystemAccount.FORFEITED_BALANCES, all)));
  }
}
