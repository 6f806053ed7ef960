package dev.khata.application.catalog;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import jakarta.inject.Inject;

/** Creates, shows, changes and deletes offer types; one with offers can't be deleted. */
public final class ManageOfferTypes
    extends ManageCategories<OfferTypeId, OfferType, OfferTypes.Sort> {
  @Inject
  ManageOfferTypes(OfferTypes types, AuditedChanges changes) {
    super(
        new Kind(
            CatalogAction.OFFER_TYPE_CREATED,
            CatalogAction.OFFER_TYPE_CHANGED,
            CatalogAction.OFFER_TYPE_DELETED,
            CatalogRefusal.OFFER_TYPE_NOT_EMPTY),
        types,
        changes);
  }
}
