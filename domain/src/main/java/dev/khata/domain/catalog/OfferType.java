package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import java.util.Optional;

/** A kind of offers; no two have the same name. */
public record OfferType(OfferTypeId id, Label name, Optional<Description> description)
    implements Category<OfferTypeId, OfferType> {

  @Override
  public OfferType with(Label newName, Optional<Description> newDescription) {
    return new OfferType(id, newName, newDescription);
  }
}
