package dev.khata.persistence.catalog;

import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;

/** The ports of the catalogue, kept in one database. */
public final class CatalogPersistence {
  private final PlanGroups planGroups;
  private final Plans plans;
  private final OfferTypes offerTypes;
  private final Offers offers;

  /**
   * @param currency of all prices in that database
   */
  public CatalogPersistence(Database database, Transactions transactions, Unit currency) {
    this.planGroups = new JooqPlanGroups(database, transactions);
    this.plans = new JooqPlans(database, currency);
    this.offerTypes = new JooqOfferTypes(database, transactions);
    this.offers = new JooqOffers(database, currency);
  }

  public PlanGroups planGroups() {
    return planGroups;
  }

  public Plans plans() {
    return plans;
  }

  public OfferTypes offerTypes() {
    return offerTypes;
  }

  public Offers offers() {
    return offers;
  }
}
