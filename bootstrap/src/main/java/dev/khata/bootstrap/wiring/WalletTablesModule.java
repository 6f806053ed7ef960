package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
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
import jakarta.inject.Singleton;

/** The ledger as it is kept in PostgreSQL; a part of {@link PersistenceModule}. */
final class WalletTablesModule extends AbstractModule {

  @Provides
  @Singleton
  WalletPersistence wallet(Database database, Transactions transactions, Unit currency) {
    return new WalletPersistence(database, transactions, currency);
  }

  @Provides
  Journal journal(WalletPersistence wallet) {
    return wallet.journal();
  }

  @Provides
  Balances balances(WalletPersistence wallet) {
    return wallet.balances();
  }

  @Provides
  Statements statements(WalletPersistence wallet) {
    return wallet.statements();
  }

  @Provides
  Holds holds(WalletPersistence wallet) {
    return wallet.holds();
  }

  @Provides
  Owners owners(WalletPersistence wallet) {
    return wallet.owners();
  }

  @Provides
  Adjustments adjustments(WalletPersistence wallet) {
    return wallet.adjustments();
  }

  @Provides
  RollUps rollUps(WalletPersistence wallet) {
    return wallet.rollUps();
  }

  @Provides
  LedgerProof ledgerProof(WalletPersistence wallet) {
    return wallet.proof();
  }
}
