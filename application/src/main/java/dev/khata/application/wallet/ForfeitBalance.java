package dev.khata.application.wallet;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
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

/** The wallet of somebody who deletes their account: emptied, if they give up what is in it. */
public final class ForfeitBalance implements LeavesWith {
  private static final EntryKind FORFEITURE = new EntryKind("FORFEITURE");
  private static final int MAX_LOOKS = 4;

  private final Balances balances;
  private final Journal journal;

  @Inject
  public ForfeitBalance(Balances balances, Journal journal) {
    this.balances = balances;
    this.journal = journal;
  }

  @Override
  public Optional<DeletionRefusal> forbids(Departure departure) {
    Balance balance = balances.of(CustomerAccount.wallet(departure.user()));
    if (balance.total().isZero()) {
      return Optional.empty();
    }
    if (!departure.forfeits()) {
      return Optional.of(DeletionRefusal.BALANCE_NOT_ZERO);
    }
    return balance.held().isZero() ? Optional.empty() : Optional.of(DeletionRefusal.MONEY_ON_HOLD);
  }

  @Override
  public void leave(Departure departure) {
    CustomerAccount wallet = CustomerAccount.wallet(departure.user());
    for (int look = 0; look < MAX_LOOKS; look++) {
      Money all = balances.of(wallet).total();
      if (all.isZero()) {
        return;
      }
      // Whether it was covered or not, the next look tells what came or went meanwhile.
      journal.append(entry(wallet, all, departure.at()), departure.at());
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
