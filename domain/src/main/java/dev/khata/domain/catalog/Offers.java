package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** All offers. */
public interface Offers extends Listed<Offer, Offers.Filter, Offers.Sort> {

  /**
   * What offers can be sorted by; titles by their keys, enumerations by their names. An open start
   * counts as the earliest, an open end as the latest.
   */
  enum Sort {
    ID,
    TITLE,
    STATUS,
    STARTS_AT,
    ENDS_AT,
    CREATED_AT
  }

  /**
   * Which offers; what is empty lets everything through.
   *
   * @param search a part of the title, in any case
   * @param within the dates of the offer hold this moment
   */
  record Filter(
      Optional<String> search,
      Optional<OfferTypeId> type,
      Optional<Boolean> special,
      Optional<Availability> status,
      Optional<Instant> within) {}

  Optional<Offer> find(OfferId id);

  /** The offer, whose row stays locked until the surrounding transaction ends. */
  Optional<Offer> lock(OfferId id);

  /**
   * Adds an offer of that type, which is locked against deletion and is the one that the terms
   * name.
   */
  Offer add(OfferTerms terms, OfferType type, UserId by, Instant at);

  /**
   * Writes terms and version of an offer that the surrounding transaction has locked. The type it
   * names is locked against deletion.
   */
  void update(Offer offer);

  /** Deletes an offer; false when there is none. */
  boolean delete(OfferId id);
}
