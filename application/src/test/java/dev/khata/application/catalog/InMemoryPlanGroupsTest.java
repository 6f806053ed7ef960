package dev.khata.application.catalog;

class InMemoryPlanGroupsTest extends PlanGroupsSuite {
  private final CatalogStores stores = InMemoryStores.fresh();

  @Override
  protected CatalogStores stores() {
    return stores;
  }
}
