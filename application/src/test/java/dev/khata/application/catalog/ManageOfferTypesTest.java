package dev.khata.application.catalog;

import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;

class ManageOfferTypesTest extends ManageCategoriesSuite<OfferTypeId, OfferType, OfferTypes.Sort> {
  ManageOfferTypesTest() {
    super(
        new OfferTypeId(99),
        OfferTypes.Sort.NAME,
        new ManageCategories.Kind(
            CatalogAction.OFFER_TYPE_CREATED,
            CatalogAction.OFFER_TYPE_CHANGED,
            CatalogAction.OFFER_TYPE_DELETED,
            CatalogRefusal.OFFER_TYPE_NOT_EMPTY));
  }

  @Override
  ManageOfferTypes manage() {
    return shop.types();
  }

  @Override
  void use(OfferType type) {
    shop.offers().create(SomeOffer.titled("Dashain", type.id()).terms(), shop.editor);
  }
}
