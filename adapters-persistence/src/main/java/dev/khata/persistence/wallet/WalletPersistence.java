package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.Statements;
import dev.khata.domain.wallet.Unit;
import dev.khata.domain.wallet.books.ClosedDays;
import dev.khata.domain.wallet.books.DayBooks;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of the ledger, kept in one database and one currency. */
public final class WalletPersistence {
  private WalletPersistence() {}

  /**
   * @param currency that {@link CurrencyPin} has agreed to, before anything else is used
   */
  public static Ports ports(Database database, Transactions transactions, Unit currency) {
    Owners owners = new JooqOwners(database);
    return Ports.none()
        .telling(new OwnBooks(database))
        .with(Journal.class, new JooqJournal(database, currency))
        .with(Balances.class, new JooqBalances(database, currency))
        .with(Statements.class, new JooqStatements(database, currency))
        .with(Owners.class, owners)
        .with(Holds.class, new JooqHolds(database, transactions, owners, currency))
        .with(Adjustments.class, new JooqAdjustments(database, currency))
        .with(ClosedDays.class, new JooqClosedDays(database, transactions))
        .with(DayBooks.class, new JooqDayBooks(database, currency))
        .with(RollUps.class, new JooqRollUps(database, transactions))
        .with(LedgerProof.class, new JooqLedgerProof(database, transactions))
        .with(CurrencyPin.class, new JooqCurrencyPin(database, transactions));
  }
}
