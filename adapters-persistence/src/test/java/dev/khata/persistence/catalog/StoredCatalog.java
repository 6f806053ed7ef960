package dev.khata.persistence.catalog;

import dev.khata.application.catalog.CatalogStores;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;

/** The stores of a catalogue on PostgreSQL. */
final class StoredCatalog {
  static final Unit NPR = new Unit("NPR", 2);

  private StoredCatalog() {}

  static CatalogStores in(TestDatabase database) {
    Ports catalog = CatalogPersistence.ports(database.database(), database.transactions(), NPR);
    return new CatalogStores(
        catalog.get(PlanGroups.class),
        catalog.get(Plans.class),
        catalog.get(OfferTypes.class),
        catalog.get(Offers.class),
        database.transactions(),
        NPR,
        () -> new UserId(1));
  }
}
