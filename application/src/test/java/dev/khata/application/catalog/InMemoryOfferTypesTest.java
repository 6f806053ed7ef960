package dev.khata.application.catalog;

class InMemoryOfferTypesTest extends OfferTypesSuite {
  private final CatalogStores stores = InMemoryStores.fresh();

  @Override
  protected CatalogStores stores() {
    return stores;
  }
}
