package dev.khata.application.catalog;

class InMemoryPlansTest extends PlansSuite {
  private final CatalogStores stores = InMemoryStores.fresh();

  @Override
  protected CatalogStores stores() {
    return stores;
  }
}
