package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.Optional;

/** All offers. */
public interface Offers {

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
   * A filter that is empty lets everything through.
   *
   * @param search a part of the title, in any case
   * @param within the dates of the offer hold this moment
   */
  record Query(
      Optional<String> search,
      Optional<OfferTypeId> type,
      Optional<Boolean> special,
      Optional<Availability> status,
      Optional<Instant> within,
      Order<Sort> order,
      Window window) {}

  Optional<Offer> find(OfferId id);

  /** The offer, whose row stays locked until the surrounding transaction ends. */
  Optional<Offer> lock(OfferId id);

  Page<Offer> page(Query query);

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
