package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.http.gencharge.PageNumbers;
import java.util.List;
import java.util.Optional;

/** An offer type as clients see it. */
record OfferTypeView(long offerTypeId, String name, Optional<String> description) {
  static final OfferTypeView EXAMPLE =
      new OfferTypeView(3, "Festival", Optional.of("On feast days"));

  static OfferTypeView of(OfferType type) {
    return new OfferTypeView(
        type.id().value(), type.name().text(), type.description().map(Description::text));
  }

  /** A part of the list of offer types. */
  record OfferTypePage(List<OfferTypeView> items, long total, long skip, int limit) {
    static final OfferTypePage EXAMPLE =
        new OfferTypePage(List.of(OfferTypeView.EXAMPLE), 1, 0, PageNumbers.USUAL_SIZE);

    static OfferTypePage of(Page<OfferType> found, Window asked) {
      return new OfferTypePage(
          found.items().stream().map(OfferTypeView::of).toList(),
          found.total(),
          asked.offset(),
          asked.limit());
    }
  }
}
