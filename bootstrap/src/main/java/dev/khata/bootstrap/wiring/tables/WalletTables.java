package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.Owners;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.Statements;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.wallet.WalletPersistence;

/** The ledger. */
final class WalletTables extends TablesModule<WalletPersistence> {
  private final Database database;

  WalletTables(Database database) {
    super(WalletPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(Journal.class, WalletPersistence::journal);
    keep(Balances.class, WalletPersistence::balances);
    keep(Statements.class, WalletPersistence::statements);
    keep(Owners.class, WalletPersistence::owners);
    keep(Holds.class, WalletPersistence::holds);
    keep(Adjustments.class, WalletPersistence::adjustments);
    keep(RollUps.class, WalletPersistence::rollUps);
    keep(LedgerProof.class, WalletPersistence::proof);
  }

  @Provides
  @Singleton
  WalletPersistence persistence(Transactions transactions, Unit currency) {
    return new WalletPersistence(database, transactions, currency);
  }
}
