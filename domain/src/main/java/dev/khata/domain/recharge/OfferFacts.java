package dev.khata.domain.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.Reward;
import dev.khata.domain.catalog.Span;
import java.time.Instant;

/**
 * What a purchase has to know of an offer.
 *
 * @param dates when it can be used
 */
public record OfferFacts(
    OfferId id, long version, Availability status, Span dates, Criteria criteria, Reward reward) {

  boolean runs(Instant at) {
    return status == Availability.ACTIVE && dates.holds(at);
  }
}
