package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.recharge.RechargePersistence;
import jakarta.inject.Singleton;

/** Recharges as they are kept in PostgreSQL; a part of {@link PersistenceModule}. */
final class RechargeTablesModule extends AbstractModule {

  @Provides
  @Singleton
  RechargePersistence recharge(Database database, Unit currency) {
    return new RechargePersistence(database, currency);
  }

  @Provides
  PurchaseSnapshots purchaseSnapshots(RechargePersistence recharge) {
    return recharge.snapshots();
  }

  @Provides
  PurchaseBook purchaseBook(RechargePersistence recharge) {
    return recharge.book();
  }

  @Provides
  PlanUse planUse(RechargePersistence recharge) {
    return recharge.planUse();
  }

  @Provides
  RechargeTransactions rechargeTransactions(RechargePersistence recharge) {
    return recharge.transactions();
  }

  @Provides
  Subscriptions subscriptions(RechargePersistence recharge) {
    return recharge.subscriptions();
  }

  @Provides
  PastCustomers pastCustomers(RechargePersistence recharge) {
    return recharge.pastCustomers();
  }

  @Provides
  RunningPlans runningPlans(RechargePersistence recharge) {
    return recharge.runningPlans();
  }
}
