package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import java.util.Optional;

/** An offer type as clients see it. */
record OfferTypeView(long offerTypeId, String name, Optional<String> description) {
  static final OfferTypeView EXAMPLE =
      new OfferTypeView(3, "Festival", Optional.of("On feast days"));

  static OfferTypeView of(OfferType type) {
    return new OfferTypeView(
        type.id().value(), type.name().text(), type.description().map(Description::text));
  }
}
