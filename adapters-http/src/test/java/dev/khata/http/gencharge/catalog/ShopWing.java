package dev.khata.http.gencharge.catalog;

import dev.khata.application.catalog.Shop;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Wing;

/** The catalogue's wing over fakes. */
public final class ShopWing {
  private ShopWing() {}

  public static Wing of(Shop shop) {
    Amounts amounts = new Amounts(Shop.NPR);
    return new CatalogWing(
        new PlanGroupSection(shop.groups()),
        new PlanSection(shop.plans(), amounts),
        new OfferTypeSection(shop.types()),
        new OfferSection(shop.offers(), amounts));
  }
}
