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
import dev.khata.persistence.database.Database;

/** The ports of the ledger, kept in one database and one currency. */
public final class WalletPersistence {
  private final Journal journal;
  private final Balances balances;
  private final Statements statements;
  private final Owners owners;
  private final Holds holds;
  private final Adjustments adjustments;
  private final RollUps rollUps;
  private final LedgerProof proof;
  private final CurrencyPin currencyPin;

  /**
   * @param currency that {@link #currencyPin} has agreed to, before anything else is used
   */
  public WalletPersistence(Database database, Transactions transactions, Unit currency) {
    this.journal = new JooqJournal(database, currency);
    this.balances = new JooqBalances(database, currency);
    this.statements = new JooqStatements(database, currency);
    this.owners = new JooqOwners(database);
    this.holds = new JooqHolds(database, transactions, owners, currency);
    this.adjustments = new JooqAdjustments(database, currency);
    this.rollUps = new JooqRollUps(database, transactions);
    this.proof = new JooqLedgerProof(database, transactions);
    this.currencyPin = new JooqCurrencyPin(database, transactions);
  }

  public Journal journal() {
    return journal;
  }

  public Balances balances() {
    return balances;
  }

  public Statements statements() {
    return statements;
  }

  public Owners owners() {
    return owners;
  }

  public Holds holds() {
    return holds;
  }

  public Adjustments adjustments() {
    return adjustments;
  }

  public RollUps rollUps() {
    return rollUps;
  }

  public LedgerProof proof() {
    return proof;
  }

  public CurrencyPin currencyPin() {
    return currencyPin;
  }
}
