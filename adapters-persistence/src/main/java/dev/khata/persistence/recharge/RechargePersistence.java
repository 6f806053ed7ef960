package dev.khata.persistence.recharge;

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

/** The ports of recharges, kept in one database. */
public final class RechargePersistence {
  private final PurchaseSnapshots snapshots;
  private final PurchaseBook book;
  private final PendingPurchases pending;
  private final PlanUse planUse;
  private final RunningPlans runningPlans;
  private final PastCustomers pastCustomers;
  private final RechargeTransactions transactions;
  private final Subscriptions subscriptions;

  /**
   * @param currency of all amounts in that database
   */
  public RechargePersistence(Database database, Unit currency) {
    this.snapshots = new JooqPurchaseSnapshots(database, currency);
    this.book = new GroupedPurchaseBook(new JooqPurchaseBook(database), database);
    this.pending = new JooqPendingPurchases(database, currency);
    this.planUse = new JooqPlanUse(database);
    this.runningPlans = new JooqRunningPlans(database);
    this.pastCustomers = new JooqPastCustomers(database);
    this.transactions = new JooqRechargeTransactions(database, currency);
    this.subscriptions = new JooqSubscriptions(database, currency);
  }

  public PurchaseSnapshots snapshots() {
    return snapshots;
  }

  public PurchaseBook book() {
    return book;
  }

  public PendingPurchases pending() {
    return pending;
  }

  public PlanUse planUse() {
    return planUse;
  }

  public RunningPlans runningPlans() {
    return runningPlans;
  }

  public PastCustomers pastCustomers() {
    return pastCustomers;
  }

  public RechargeTransactions transactions() {
    return transactions;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }
}
