package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.FORMER_NUMBER;
import static dev.khata.persistence.jooq.Tables.PAST_CUSTOMER;

import dev.khata.domain.catalog.PlanUse;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.recharge.MoneyIn;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.PendingPurchases;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.PurchaseSnapshots;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.recharge.RechargedNumbers;
import dev.khata.domain.recharge.RunningPlans;
import dev.khata.domain.recharge.Subscriptions;
import dev.khata.domain.recharge.Usages;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;
import java.util.List;

/** The ports of recharges, kept in one database. */
public final class RechargePersistence {
  private RechargePersistence() {}

  /**
   * @param currency of all amounts in that database
   */
  public static Ports ports(Database database, Unit currency) {
    return Ports.none()
        .telling(new OwnRecharges(database, currency))
        .with(PurchaseSnapshots.class, new JooqPurchaseSnapshots(database, currency))
        .with(PurchaseBook.class, new GroupedPurchaseBook(new JooqPurchaseBook(database), database))
        .with(MoneyIn.class, new JooqMoneyIn(database, currency))
        .with(PendingPurchases.class, new JooqPendingPurchases(database, currency))
        .with(PlanUse.class, new JooqPlanUse(database))
        .with(PlanEnds.class, new JooqPlanEnds(database))
        .with(RunningPlans.class, new JooqRunningPlans(database))
        .with(PastCustomers.class, new JooqPastCustomers(database))
        .with(RechargedNumbers.class, new JooqRechargedNumbers(database))
        .with(RechargeTransactions.class, new JooqRechargeTransactions(database, currency))
        .with(Subscriptions.class, new JooqSubscriptions(database, currency))
        .with(Usages.class, new JooqUsages(database, currency));
  }

  /** What of it stands under keys. */
  public static List<StoredUnderKeys> underKeys(Database database, Keys keys) {
    return List.of(
        new RememberedNumbers<>(
            database,
            keys.lookup(),
            new RememberedNumbers.Columns<>(
                PAST_CUSTOMER.NUMBER_HASH,
                PAST_CUSTOMER.KEY_ID,
                PAST_CUSTOMER.NUMBER_SEALED,
                PAST_CUSTOMER.KEEP_UNTIL)),
        new RememberedNumbers<>(
            database,
            keys.lookup(),
            new RememberedNumbers.Columns<>(
                FORMER_NUMBER.NUMBER_HASH,
                FORMER_NUMBER.KEY_ID,
                FORMER_NUMBER.NUMBER_SEALED,
                FORMER_NUMBER.KEEP_UNTIL)));
  }
}
