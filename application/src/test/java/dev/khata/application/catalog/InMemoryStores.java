package dev.khata.application.catalog;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;

/** The stores of an empty catalogue in memory. */
final class InMemoryStores {
  private InMemoryStores() {}

  static CatalogStores fresh() {
    InMemoryCatalog catalog = new InMemoryCatalog();
    return new CatalogStores(
        catalog.groups(),
        catalog.plans(),
        catalog.types(),
        catalog.offers(),
        new FakeTransactions(),
        new Unit("NPR", 2),
        () -> new UserId(1));
  }
}
