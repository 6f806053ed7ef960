package dev.khata.domain.catalog;

/** All offer types. */
public interface OfferTypes extends Categories<OfferTypeId, OfferType, OfferTypes.Sort> {

  /** What offer types can be sorted by. */
  enum Sort {
    ID,
    NAME
  }
}
