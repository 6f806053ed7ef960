package dev.khata.persistence.catalog;

import dev.khata.application.catalog.CatalogStores;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.testing.TestDatabase;

/** The stores of a catalogue on PostgreSQL. */
final class StoredCatalog {
  static final Unit NPR = new Unit("NPR", 2);

  private StoredCatalog() {}

  static CatalogStores in(TestDatabase database) {
    CatalogPersistence catalog =
        new CatalogPersistence(database.database(), database.transactions(), NPR);
    return new CatalogStores(
        catalog.planGroups(),
        catalog.plans(),
        catalog.offerTypes(),
        catalog.offers(),
        database.transactions(),
        NPR,
        () -> new UserId(1));
  }
}
