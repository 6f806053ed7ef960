package dev.khata.bootstrap.wiring.tables;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Database;

/** Plans and offers. */
final class CatalogTables extends TablesModule<CatalogPersistence> {
  private final Database database;

  CatalogTables(Database database) {
    super(CatalogPersistence.class);
    this.database = database;
  }

  @Override
  protected void configure() {
    keep(PlanGroups.class, CatalogPersistence::planGroups);
    keep(Plans.class, CatalogPersistence::plans);
    keep(OfferTypes.class, CatalogPersistence::offerTypes);
    keep(Offers.class, CatalogPersistence::offers);
  }

  @Provides
  @Singleton
  CatalogPersistence persistence(Transactions transactions, Unit currency) {
    return new CatalogPersistence(database, transactions, currency);
  }
}
