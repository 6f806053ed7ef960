package dev.khata.persistence.catalog;

import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of the catalogue, kept in one database. */
public final class CatalogPersistence {
  private CatalogPersistence() {}

  /**
   * @param currency of all prices in that database
   */
  public static Ports ports(Database database, Transactions transactions, Unit currency) {
    return Ports.none()
        .with(PlanGroups.class, new JooqPlanGroups(database, transactions))
        .with(Plans.class, new JooqPlans(database, currency))
        .with(OfferTypes.class, new JooqOfferTypes(database, transactions))
        .with(Offers.class, new JooqOffers(database, currency));
  }
}
