package dev.khata.application.catalog;

class InMemoryOffersTest extends OffersSuite {
  private final CatalogStores stores = InMemoryStores.fresh();

  @Override
  protected CatalogStores stores() {
    return stores;
  }
}
