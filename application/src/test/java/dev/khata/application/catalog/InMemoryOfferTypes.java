package dev.khata.application.catalog;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryOfferTypes extends InMemoryCategories<OfferTypeId, OfferType, OfferTypes.Sort>
    implements OfferTypes {
  private final InMemoryCatalog catalog;

  InMemoryOfferTypes(InMemoryCatalog catalog) {
    super(catalog.typeRows);
    this.catalog = catalog;
  }

  @Override
  OfferType fresh(Label name, Optional<Description> description, Instant at) {
    return new OfferType(new OfferTypeId(catalog.nextId()), name, description);
  }

  @Override
  boolean isUsed(OfferTypeId id) {
    return catalog.offerRows.values().stream().anyMatch(offer -> offer.type().id().equals(id));
  }

  @Override
  Comparator<OfferType> sort(Sort by) {
    return switch (by) {
      case ID -> byId();
      case NAME -> byName();
    };
  }

  /** Offers show their type, so they change with it. */
  @Override
  public boolean update(OfferType type) {
    boolean updated = super.update(type);
    if (updated) {
      catalog.offerRows.replaceAll(
          (id, offer) -> offer.type().id().equals(type.id()) ? offer.showing(type) : offer);
    }
    return updated;
  }
}
