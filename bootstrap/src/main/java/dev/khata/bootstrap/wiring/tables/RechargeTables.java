package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.recharge.RechargePersistence;

/** Purchases and the plans that run. */
final class RechargeTables extends TablesModule<RechargePersistence> {
  private final Database database;

  RechargeTables(Database database) {
    super(RechargePersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(PurchaseSnapshots.class, RechargePersistence::snapshots);
    keep(PurchaseBook.class, RechargePersistence::book);
    keep(PendingPurchases.class, RechargePersistence::pending);
    keep(PlanUse.class, RechargePersistence::planUse);
    keep(RunningPlans.class, RechargePersistence::runningPlans);
    keep(PastCustomers.class, RechargePersistence::pastCustomers);
    keep(RechargeTransactions.class, RechargePersistence::transactions);
    keep(Subscriptions.class, RechargePersistence::subscriptions);
  }

  @Provides
  @Singleton
  RechargePersistence persistence(Unit currency) {
    return new RechargePersistence(database, currency);
  }
}
