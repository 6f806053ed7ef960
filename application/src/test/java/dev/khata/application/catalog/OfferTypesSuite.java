package dev.khata.application.catalog;

import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;

/** What holds of {@link OfferTypes}. */
public abstract class OfferTypesSuite
    extends CategoriesSuite<OfferTypeId, OfferType, OfferTypes.Sort> {
  protected OfferTypesSuite() {
    super(new OfferTypeId(Long.MAX_VALUE), OfferTypes.Sort.ID, OfferTypes.Sort.NAME);
  }

  @Override
  final OfferTypes categories() {
    return stores().types();
  }

  @Override
  final void use(OfferType type) {
    stores()
        .offers()
        .add(SomeOffer.titled(word, type.id()).terms(), type, stores().somebody().get(), NOW);
  }
}
