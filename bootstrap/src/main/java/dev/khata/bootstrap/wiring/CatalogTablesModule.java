package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.catalog.CatalogPersistence;
import dev.khata.persistence.database.Database;
import jakarta.inject.Singleton;

/** The catalogue as it is kept in PostgreSQL; a part of {@link PersistenceModule}. */
final class CatalogTablesModule extends AbstractModule {

  @Provides
  @Singleton
  CatalogPersistence catalog(Database database, Transactions transactions, Unit currency) {
    return new CatalogPersistence(database, transactions, currency);
  }

  @Provides
  PlanGroups planGroups(CatalogPersistence catalog) {
    return catalog.planGroups();
  }

  @Provides
  Plans plans(CatalogPersistence catalog) {
    return catalog.plans();
  }

  @Provides
  OfferTypes offerTypes(CatalogPersistence catalog) {
    return catalog.offerTypes();
  }

  @Provides
  Offers offers(CatalogPersistence catalog) {
    return catalog.offers();
  }
}
